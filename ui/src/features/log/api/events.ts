import { answer } from "@/lib/api/answer";
import { listLog } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { pagesQuery } from "@/lib/query/pagesQuery";

export interface LogFilter {
  type?: string;
  stream?: string;
  actor?: string;
  q?: string;
}

const PAGE = 300;

export const readLog = (moment: Moment, filter: LogFilter) => (cursor: string | undefined, signal?: AbortSignal) =>
  answer(listLog({ query: { ...momentParams(moment), ...filter, cursor, limit: PAGE }, signal }));

export function logQuery(moment: Moment, filter: LogFilter) {
  return pagesQuery({ name: "log", moment, details: { ...filter }, read: readLog(moment, filter) });
}
