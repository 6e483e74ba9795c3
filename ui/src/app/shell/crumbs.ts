import type { PAGES } from "@/app/pages";
import { type Dimension, DIMENSIONS } from "@/lib/api/words";

type PageName = (typeof PAGES)[number]["name"] | "difference" | "error" | "parts" | "resource";

export interface Crumb {
  page?: PageName;
  dimension?: Dimension;
  text?: string;
  /** Where it leads; none for the page that is shown. */
  to?: string;
}

const TOP: Record<string, PageName> = {
  "/": "overview",
  "/health": "health",
  "/workloads": "workloads",
  "/findings": "findings",
  "/errors": "errors",
  "/changes": "changes",
  "/rules": "rules",
  "/suppressions": "suppressions",
  "/access": "access",
  "/tokens": "tokens",
  "/log": "log",
};

const dimensionOf = (text: string | undefined) => DIMENSIONS.find((dimension) => dimension === text);

/** The way to a page, from the navigation downwards. */
export function crumbsOf(routeId: string, params: Record<string, string>): Crumb[] {
  const top = TOP[routeId];
  if (top) {
    return [{ page: top }];
  }
  const health: Crumb = { page: "health", to: "/health" };
  const dimension = dimensionOf(params.dimension);
  switch (routeId) {
    case "/health/difference":
      return [health, { page: "difference" }];
    case "/health/by/$part":
      return [health, { page: "parts" }];
    case "/health/$dimension":
      return [health, { dimension, text: params.dimension }];
    case "/health/$dimension/$rule":
      return [health, { dimension, text: params.dimension, to: `/health/${params.dimension}` }, { text: params.rule }];
    case "/health/resources/$uid":
      return [health, { page: "resource" }];
    case "/errors/$key":
      return [{ page: "errors", to: "/errors" }, { page: "error" }];
    case "/resources/$uid":
      return [{ page: "workloads", to: "/workloads" }, { page: "resource" }];
    default:
      return [];
  }
}
