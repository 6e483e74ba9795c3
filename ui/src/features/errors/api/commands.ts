import {
  assignError,
  commentOnError,
  distinguishErrors,
  ignoreError,
  mergeError,
  reopenError,
  resolveError,
  splitError,
} from "@/lib/api/generated/sdk.gen";

/** What can be wished of a group. */
const VERBS = {
  resolve: resolveError,
  ignore: ignoreError,
  reopen: reopenError,
  merge: mergeError,
  split: splitError,
  assign: assignError,
  comment: commentOnError,
  distinguish: distinguishErrors,
};

type Verb = keyof typeof VERBS;
type Body<V extends Verb> = Parameters<(typeof VERBS)[V]>[0]["body"];

/** Tells the server, once it is known of which cluster. */
export type Wish = (cluster: string) => Promise<unknown>;

export const wish =
  <V extends Verb>(key: string, verb: V, body: Body<V>): Wish =>
  (cluster) =>
    // Each verb takes its own body: that they belong together is checked where the wish is made.
    (VERBS[verb] as (options: unknown) => Promise<unknown>)({ path: { key }, query: { cluster }, body });

/** One after the other: when one is refused, those before it are done and the rest is not. */
export async function tellAll(cluster: string, wishes: readonly Wish[]): Promise<void> {
  for (const each of wishes) {
    // oxlint-disable-next-line no-await-in-loop
    await each(cluster);
  }
}
