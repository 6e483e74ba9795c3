import { createRootRoute, createRoute, lazyRouteComponent, retainSearchParams } from "@tanstack/react-router";
import { accessSearch } from "@/features/access/search";
import { changesSearch } from "@/features/changes/search";
import { errorSearch, errorsSearch } from "@/features/errors/search";
import { findingsSearch } from "@/features/findings/search";
import { logSearch } from "@/features/log/search";
import { resourceSearch } from "@/features/resource/search";
import { rulesSearch } from "@/features/rules/search";
import { suppressionsSearch } from "@/features/suppressions/search";
import { workloadsSearch } from "@/features/workloads/search";
import { withTexts } from "@/lib/i18n/i18n";
import { momentSearch } from "@/lib/moment/search";
import { type ScopeSearch, scopeSearch } from "@/lib/moment/useScope";
import { CrashState } from "./CrashState";
import { NotFound } from "./NotFound";
import { Shell } from "./shell/Shell";

const root = createRootRoute({
  component: Shell,
  errorComponent: CrashState,
  notFoundComponent: NotFound,
  validateSearch: momentSearch,
  search: { middlewares: [retainSearchParams(["cluster", "at", "position", "from", "to", "against"])] },
});

/** Health pages stay within the part of the cluster that was chosen. */
const scoped = {
  validateSearch: scopeSearch,
  search: { middlewares: [retainSearchParams<ScopeSearch>(["inNamespace", "inTeam"])] },
};

const overview = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/overview/OverviewPage"), "OverviewPage"),
});

const health = createRoute({
  getParentRoute: () => root,
  path: "/health",
  ...scoped,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/health/HealthPage")),
    "HealthPage",
  ),
});

const difference = createRoute({
  getParentRoute: () => root,
  path: "/health/difference",
  ...scoped,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/health/DifferencePage")),
    "DifferencePage",
  ),
});

const resourceHealth = createRoute({
  getParentRoute: () => root,
  path: "/health/resources/$uid",
  component: lazyRouteComponent(
    withTexts(() => import("@/features/health/ResourceHealthPage")),
    "ResourceHealthPage",
  ),
});

const dimension = createRoute({
  getParentRoute: () => root,
  path: "/health/$dimension",
  ...scoped,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/health/DimensionPage")),
    "DimensionPage",
  ),
});

const ruleHealth = createRoute({
  getParentRoute: () => root,
  path: "/health/$dimension/$rule",
  ...scoped,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/health/RuleHealthPage")),
    "RuleHealthPage",
  ),
});

const parts = createRoute({
  getParentRoute: () => root,
  path: "/health/by/$part",
  component: lazyRouteComponent(
    withTexts(() => import("@/features/health/PartsPage")),
    "PartsPage",
  ),
});

const access = createRoute({
  getParentRoute: () => root,
  path: "/access",
  validateSearch: accessSearch,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/access/AccessPage")),
    "AccessPage",
  ),
});

const suppressions = createRoute({
  getParentRoute: () => root,
  path: "/suppressions",
  validateSearch: suppressionsSearch,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/suppressions/SuppressionsPage")),
    "SuppressionsPage",
  ),
});

const tokens = createRoute({
  getParentRoute: () => root,
  path: "/tokens",
  component: lazyRouteComponent(
    withTexts(() => import("@/features/tokens/TokensPage")),
    "TokensPage",
  ),
});

const workloads = createRoute({
  getParentRoute: () => root,
  path: "/workloads",
  validateSearch: workloadsSearch,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/workloads/WorkloadsPage")),
    "WorkloadsPage",
  ),
});

const resource = createRoute({
  getParentRoute: () => root,
  path: "/resources/$uid",
  validateSearch: resourceSearch,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/resource/ResourcePage")),
    "ResourcePage",
  ),
});

const findings = createRoute({
  getParentRoute: () => root,
  path: "/findings",
  validateSearch: findingsSearch,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/findings/FindingsPage")),
    "FindingsPage",
  ),
});

const errors = createRoute({
  getParentRoute: () => root,
  path: "/errors",
  validateSearch: errorsSearch,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/errors/ErrorsPage")),
    "ErrorsPage",
  ),
});

const error = createRoute({
  getParentRoute: () => root,
  path: "/errors/$key",
  validateSearch: errorSearch,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/errors/ErrorPage")),
    "ErrorPage",
  ),
});

const changes = createRoute({
  getParentRoute: () => root,
  path: "/changes",
  validateSearch: changesSearch,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/changes/ChangesPage")),
    "ChangesPage",
  ),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: "/rules",
  validateSearch: rulesSearch,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/rules/RulesPage")),
    "RulesPage",
  ),
});

const log = createRoute({
  getParentRoute: () => root,
  path: "/log",
  validateSearch: logSearch,
  component: lazyRouteComponent(
    withTexts(() => import("@/features/log/LogPage")),
    "LogPage",
  ),
});

export const routeTree = root.addChildren([
  overview,
  health,
  difference,
  resourceHealth,
  dimension,
  ruleHealth,
  parts,
  workloads,
  resource,
  findings,
  errors,
  error,
  changes,
  rules,
  suppressions,
  access,
  tokens,
  log,
]);
