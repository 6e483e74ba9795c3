import type { APIRequestContext } from "@playwright/test";

interface Named {
  uid: string;
}

/** Each route of the page, with an object that really exists. */
export async function allRoutes(request: APIRequestContext): Promise<string[]> {
  const clusters = (await (await request.get("/api/v1/clusters")).json()) as {
    items: { name: string; firstTime: string; clock: string }[];
  };
  const cluster = clusters.items[0]?.name ?? "";
  const against = `against=${clusters.items[0]?.firstTime ?? ""}`;
  const pods = (await (await request.get(`/api/v1/resources?kind=Pod&limit=1&cluster=${cluster}`)).json()) as {
    items: Named[];
  };
  const uid = pods.items[0]?.uid ?? "";
  const rules = (await (await request.get(`/api/v1/rules?cluster=${cluster}`)).json()) as {
    items: { id: string; dimension: string }[];
  };
  const rule = rules.items[0];
  const errors = (await (await request.get(`/api/v1/errors?sort=-count&limit=1&cluster=${cluster}`)).json()) as {
    items?: { key: string }[];
  };
  const error = errors.items?.[0]?.key;
  return [
    "/",
    "/health",
    "/health/security",
    `/health/${rule?.dimension}/${rule?.id}`,
    "/health/difference",
    `/health/resources/${uid}`,
    "/workloads",
    `/resources/${uid}`,
    `/resources/${uid}?tab=changes`,
    `/resources/${uid}?tab=yaml`,
    `/workloads?${against}`,
    `/resources/${uid}?${against}`,
    `/findings?${against}`,
    "/workloads?kind=Deployment",
    "/findings",
    "/errors",
    "/errors?state=resolved&q=nothing-is-called-so",
    `/errors?${against}`,
    ...(error ? [`/errors/${error}`, `/errors/${error}?at=${clusters.items[0]?.clock}`] : []),
    `/resources/${uid}?tab=errors`,
    "/changes?as=lanes",
    "/changes",
    "/rules",
    `/rules?rule=${rule?.id}`,
    "/health/by/namespaces",
    "/health/by/teams",
    "/suppressions",
    "/tokens",
    "/access",
    "/access?tab=grants",
    "/access?tab=whoCan",
    `/resources/${uid}?tab=relations`,
    `/resources/${uid}?tab=findings`,
    "/log",
    "/log?tab=projections",
    "/log?tab=dead-letters",
  ];
}
