import type { AccessGrant } from "@/lib/api/generated/types.gen";

/** Grants have no id: who, through which binding, and what. */
export const grantId = ({ subject, binding, words }: AccessGrant) =>
  `${subject.kind} ${subject.namespace} ${subject.name} ${binding.uid} ${words}`;
