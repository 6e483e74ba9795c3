import access from "./locales/zh/access.json";
import aspect from "./locales/zh/aspect.json";
import cause from "./locales/zh/cause.json";
import change from "./locales/zh/change.json";
import changes from "./locales/zh/changes.json";
import column from "./locales/zh/column.json";
import common from "./locales/zh/common.json";
import compare from "./locales/zh/compare.json";
import diff from "./locales/zh/diff.json";
import dimension from "./locales/zh/dimension.json";
import error from "./locales/zh/error.json";
import errors from "./locales/zh/errors.json";
import filter from "./locales/zh/filter.json";
import finding from "./locales/zh/finding.json";
import findings from "./locales/zh/findings.json";
import gap from "./locales/zh/gap.json";
import health from "./locales/zh/health.json";
import how from "./locales/zh/how.json";
import keys from "./locales/zh/keys.json";
import kindColumn from "./locales/zh/kindColumn.json";
import kinds from "./locales/zh/kinds.json";
import lanes from "./locales/zh/lanes.json";
import level from "./locales/zh/level.json";
import log from "./locales/zh/log.json";
import object from "./locales/zh/object.json";
import outcome from "./locales/zh/outcome.json";
import overview from "./locales/zh/overview.json";
import page from "./locales/zh/page.json";
import palette from "./locales/zh/palette.json";
import parts from "./locales/zh/parts.json";
import relation from "./locales/zh/relation.json";
import resource from "./locales/zh/resource.json";
import rules from "./locales/zh/rules.json";
import ruleset from "./locales/zh/ruleset.json";
import saving from "./locales/zh/saving.json";
import severity from "./locales/zh/severity.json";
import shell from "./locales/zh/shell.json";
import source from "./locales/zh/source.json";
import state from "./locales/zh/state.json";
import suppress from "./locales/zh/suppress.json";
import suppressions from "./locales/zh/suppressions.json";
import table from "./locales/zh/table.json";
import time from "./locales/zh/time.json";
import timebar from "./locales/zh/timebar.json";
import unit from "./locales/zh/unit.json";
import tokens from "./locales/zh/tokens.json";
import views from "./locales/zh/views.json";
import workloads from "./locales/zh/workloads.json";

export const zh = {
  access,
  aspect,
  cause,
  change,
  changes,
  column,
  common,
  compare,
  diff,
  dimension,
  error,
  errors,
  filter,
  finding,
  findings,
  gap,
  health,
  how,
  keys,
  kindColumn,
  kinds,
  lanes,
  level,
  log,
  object,
  outcome,
  overview,
  page,
  palette,
  parts,
  relation,
  resource,
  rules,
  ruleset,
  saving,
  severity,
  shell,
  source,
  state,
  suppress,
  suppressions,
  table,
  time,
  timebar,
  unit,
  tokens,
  views,
  workloads,
};
