import aspect from "./locales/en/aspect.json";
import cause from "./locales/en/cause.json";
import change from "./locales/en/change.json";
import column from "./locales/en/column.json";
import common from "./locales/en/common.json";
import compare from "./locales/en/compare.json";
import dimension from "./locales/en/dimension.json";
import finding from "./locales/en/finding.json";
import findings from "./locales/en/findings.json";
import gap from "./locales/en/gap.json";
import health from "./locales/en/health.json";
import keys from "./locales/en/keys.json";
import level from "./locales/en/level.json";
import object from "./locales/en/object.json";
import outcome from "./locales/en/outcome.json";
import overview from "./locales/en/overview.json";
import page from "./locales/en/page.json";
import palette from "./locales/en/palette.json";
import severity from "./locales/en/severity.json";
import shell from "./locales/en/shell.json";
import source from "./locales/en/source.json";
import state from "./locales/en/state.json";
import table from "./locales/en/table.json";
import time from "./locales/en/time.json";
import timebar from "./locales/en/timebar.json";
import unit from "./locales/en/unit.json";

/** What the frame and the first page say. */
export const enFirst = {
  aspect,
  cause,
  change,
  column,
  common,
  compare,
  dimension,
  finding,
  findings,
  gap,
  health,
  keys,
  level,
  object,
  outcome,
  overview,
  page,
  palette,
  severity,
  shell,
  source,
  state,
  table,
  time,
  timebar,
  unit,
};
