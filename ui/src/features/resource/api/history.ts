import { answer } from "@/lib/api/answer";
import { getResourceHistory } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { pagesQuery } from "@/lib/query/pagesQuery";

const PAGE = 100;

export function historyQuery(moment: Moment, uid: string) {
  return pagesQuery({
    name: "history",
    moment,
    details: { uid },
    read: (cursor, signal) =>
      answer(getResourceHistory({ path: { uid }, query: { ...momentParams(moment), cursor, limit: PAGE }, signal })),
  });
}
