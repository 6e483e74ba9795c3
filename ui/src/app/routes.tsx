import { createRootRoute, createRoute, lazyRouteComponent, retainSearchParams } from "@tanstack/react-router";
import { changesSearch } from "@/features/changes/search";
import { findingsSearch } from "@/features/findings/search";
import { logSearch } from "@/features/log/search";
import { resourceSearch } from "@/features/resource/search";
import { rulesSearch } from "@/features/rules/search";
import { workloadsSearch } from "@/features/workloads/search";
import { withTexts } from "@/lib/i18n/i18n";
import { momentSearch } from "@/lib/moment/search";
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

const overview = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/overview/OverviewPage"), "OverviewPage"),
});

const health = createRoute({
  getParentRoute: () => root,
  path: "/health",
  component: lazyRouteComponent(
    withTexts(() => import("@/features/health/HealthPage")),
    "HealthPage",
  ),
});

const difference = createRoute({
  getParentRoute: () => root,
  path: "/health/difference",
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
  component: lazyRouteComponent(
    withTexts(() => import("@/features/health/DimensionPage")),
    "DimensionPage",
  ),
});

const ruleHealth = createRoute({
  getParentRoute: () => root,
  path: "/health/$dimension/$rule",
  component: lazyRouteComponent(
    withTexts(() => import("@/features/health/RuleHealthPage")),
    "RuleHealthPage",
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
  workloads,
  resource,
  findings,
  changes,
  rules,
  log,
]);
