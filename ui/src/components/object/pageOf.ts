import type { Ref } from "@/lib/api/generated/types.gen";

/** Where an object is shown: a group of errors, which findings name as an object, has a page of its own. */
export const pageOf = ({ kind, uid }: Pick<Ref, "kind" | "uid">) =>
  kind === "ErrorGroup"
    ? ({ to: "/errors/$key", params: { key: uid } } as const)
    : ({ to: "/resources/$uid", params: { uid } } as const);
