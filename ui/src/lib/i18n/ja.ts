import access from "./locales/ja/access.json";
import aspect from "./locales/ja/aspect.json";
import cause from "./locales/ja/cause.json";
import change from "./locales/ja/change.json";
import changes from "./locales/ja/changes.json";
import column from "./locales/ja/column.json";
import common from "./locales/ja/common.json";
import compare from "./locales/ja/compare.json";
import diff from "./locales/ja/diff.json";
import dimension from "./locales/ja/dimension.json";
import error from "./locales/ja/error.json";
import errors from "./locales/ja/errors.json";
import filter from "./locales/ja/filter.json";
import finding from "./locales/ja/finding.json";
import findings from "./locales/ja/findings.json";
import gap from "./locales/ja/gap.json";
import health from "./locales/ja/health.json";
import how from "./locales/ja/how.json";
import keys from "./locales/ja/keys.json";
import kindColumn from "./locales/ja/kindColumn.json";
import kinds from "./locales/ja/kinds.json";
import lanes from "./locales/ja/lanes.json";
import level from "./locales/ja/level.json";
import log from "./locales/ja/log.json";
import object from "./locales/ja/object.json";
import outcome from "./locales/ja/outcome.json";
import overview from "./locales/ja/overview.json";
import page from "./locales/ja/page.json";
import palette from "./locales/ja/palette.json";
import parts from "./locales/ja/parts.json";
import relation from "./locales/ja/relation.json";
import resource from "./locales/ja/resource.json";
import rules from "./locales/ja/rules.json";
import ruleset from "./locales/ja/ruleset.json";
import saving from "./locales/ja/saving.json";
import severity from "./locales/ja/severity.json";
import shell from "./locales/ja/shell.json";
import source from "./locales/ja/source.json";
import state from "./locales/ja/state.json";
import suppress from "./locales/ja/suppress.json";
import suppressions from "./locales/ja/suppressions.json";
import table from "./locales/ja/table.json";
import time from "./locales/ja/time.json";
import timebar from "./locales/ja/timebar.json";
import unit from "./locales/ja/unit.json";
import tokens from "./locales/ja/tokens.json";
import views from "./locales/ja/views.json";
import workloads from "./locales/ja/workloads.json";

export const ja = {
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
