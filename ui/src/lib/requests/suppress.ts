import { answer } from "@/lib/api/answer";
import { suppress, withdrawSuppression } from "@/lib/api/generated/sdk.gen";
import type { SuppressionWish } from "@/lib/api/generated/types.gen";

export const suppressFindings = (cluster: string, wish: SuppressionWish) =>
  answer(suppress({ query: { cluster }, body: wish }));

export const withdraw = (cluster: string, id: string, reason: string) =>
  answer(withdrawSuppression({ path: { id }, query: { cluster, reason } }));
