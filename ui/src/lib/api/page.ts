import type { AsOf } from "./generated/types.gen";

/** A page of a list, as each list of the REST interface answers. */
export interface Page<T> {
  asOf: AsOf;
  items: T[];
  total: number;
  totalIsExact: boolean;
  next: string | null;
}
