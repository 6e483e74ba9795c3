import access from "./locales/en/access.json";
import changes from "./locales/en/changes.json";
import diff from "./locales/en/diff.json";
import error from "./locales/en/error.json";
import errors from "./locales/en/errors.json";
import filter from "./locales/en/filter.json";
import how from "./locales/en/how.json";
import kindColumn from "./locales/en/kindColumn.json";
import kinds from "./locales/en/kinds.json";
import lanes from "./locales/en/lanes.json";
import log from "./locales/en/log.json";
import parts from "./locales/en/parts.json";
import relation from "./locales/en/relation.json";
import resource from "./locales/en/resource.json";
import rules from "./locales/en/rules.json";
import ruleset from "./locales/en/ruleset.json";
import saving from "./locales/en/saving.json";
import suppress from "./locales/en/suppress.json";
import suppressions from "./locales/en/suppressions.json";
import tokens from "./locales/en/tokens.json";
import views from "./locales/en/views.json";
import workloads from "./locales/en/workloads.json";

/** What the other pages say; loaded with the first of them. */
export const enRest = {
  access,
  changes,
  diff,
  error,
  errors,
  filter,
  how,
  kindColumn,
  kinds,
  lanes,
  log,
  parts,
  relation,
  resource,
  rules,
  ruleset,
  saving,
  suppress,
  suppressions,
  tokens,
  views,
  workloads,
};
