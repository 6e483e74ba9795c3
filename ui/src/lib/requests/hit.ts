import type { Moment } from "@/lib/moment/moment";
import { type FindingsFilter, findingsQuery } from "./findings";

/** As many as the server gives at once. */
const MOST = 500;

/** The open findings that a suppression may be about. */
export const hitQuery = (moment: Moment, filter: FindingsFilter) =>
  findingsQuery(moment, { ...filter, state: "open", suppressed: false }, MOST);
