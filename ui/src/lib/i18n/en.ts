import aspect from "./locales/en/aspect.json";
import cause from "./locales/en/cause.json";
import change from "./locales/en/change.json";
import changes from "./locales/en/changes.json";
import column from "./locales/en/column.json";
import common from "./locales/en/common.json";
import diff from "./locales/en/diff.json";
import dimension from "./locales/en/dimension.json";
import filter from "./locales/en/filter.json";
import finding from "./locales/en/finding.json";
import findings from "./locales/en/findings.json";
import gap from "./locales/en/gap.json";
import health from "./locales/en/health.json";
import how from "./locales/en/how.json";
import keys from "./locales/en/keys.json";
import level from "./locales/en/level.json";
import log from "./locales/en/log.json";
import object from "./locales/en/object.json";
import overview from "./locales/en/overview.json";
import page from "./locales/en/page.json";
import palette from "./locales/en/palette.json";
import relation from "./locales/en/relation.json";
import resource from "./locales/en/resource.json";
import rules from "./locales/en/rules.json";
import saving from "./locales/en/saving.json";
import severity from "./locales/en/severity.json";
import shell from "./locales/en/shell.json";
import source from "./locales/en/source.json";
import state from "./locales/en/state.json";
import table from "./locales/en/table.json";
import time from "./locales/en/time.json";
import timebar from "./locales/en/timebar.json";
import unit from "./locales/en/unit.json";
import workloads from "./locales/en/workloads.json";

export const en = {
  aspect,
  cause,
  change,
  changes,
  column,
  common,
  diff,
  dimension,
  filter,
  finding,
  findings,
  gap,
  health,
  how,
  keys,
  level,
  log,
  object,
  overview,
  page,
  palette,
  relation,
  resource,
  rules,
  saving,
  severity,
  shell,
  source,
  state,
  table,
  time,
  timebar,
  unit,
  workloads,
};
