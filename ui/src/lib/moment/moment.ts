import { createContext, use } from "react";

/**
 * What a page looks at: a cluster, live or at an instant of the past. A position is exact, also where several
 * events share a time; `at` is what people read and write.
 */
export interface Moment {
  cluster: string;
  at?: string;
  position?: number;
}

export const isLive = (moment: Moment) => moment.at === undefined && moment.position === undefined;

/** The part of a query key that tells two instants apart. */
export function momentKey(moment: Moment): string {
  if (moment.position !== undefined) {
    return `#${moment.position}`;
  }
  return moment.at ?? "live";
}

/** The parameters that every read of the REST interface takes. */
export function momentParams(moment: Moment): { cluster: string; at?: string; position?: number } {
  return moment.position !== undefined
    ? { cluster: moment.cluster, position: moment.position }
    : { cluster: moment.cluster, at: moment.at };
}

export const MomentContext = createContext<Moment | null>(null);

export function useMoment(): Moment {
  const moment = use(MomentContext);
  if (!moment) {
    throw new Error("useMoment needs a MomentContext");
  }
  return moment;
}
