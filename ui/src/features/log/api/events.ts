import { answer } from "@/lib/api/answer";
import { listLog } from "@/lib/api/generated/sdk.gen";
import type { LogLine } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import type { ReadPart } from "@/lib/rows/useRows";

export interface LogFilter {
  type?: string;
  stream?: string;
  actor?: string;
  q?: string;
}

export const readLog =
  (filter: LogFilter): ReadPart<LogLine> =>
  (moment, part, signal) =>
    answer(listLog({ query: { ...momentParams(moment), ...filter, ...part }, signal }));

export const logRows = (moment: Moment, filter: LogFilter) => ({
  name: "log",
  moment,
  details: { ...filter },
  read: readLog(filter),
});
