import { answer } from "@/lib/api/answer";
import { createIngestToken, listIngestTokens, revokeIngestToken } from "@/lib/api/generated/sdk.gen";
import type { IngestTokenWish } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

/** Those of all clusters: a token is made where one looks at another cluster, or at none. */
export function tokensQuery(moment: Moment) {
  const { cluster: _, ...instant } = momentParams(moment);
  return instantQuery({
    name: "ingest-tokens",
    moment,
    read: (signal) => answer(listIngestTokens({ query: instant, signal })),
  });
}

export const createToken = (wish: IngestTokenWish) => answer(createIngestToken({ body: wish }));

export const revokeToken = (cluster: string, id: string, reason: string) =>
  answer(revokeIngestToken({ path: { id }, query: { cluster, reason } }));
