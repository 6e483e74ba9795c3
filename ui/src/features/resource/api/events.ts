import { answer } from "@/lib/api/answer";
import { getResourceEvents } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { pagesQuery } from "@/lib/query/pagesQuery";

const PAGE = 200;

export function eventsQuery(moment: Moment, uid: string) {
  return pagesQuery({
    name: "resource-events",
    moment,
    details: { uid },
    read: (cursor, signal) =>
      answer(getResourceEvents({ path: { uid }, query: { ...momentParams(moment), cursor, limit: PAGE }, signal })),
  });
}
