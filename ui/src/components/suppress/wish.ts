import type { Finding, SuppressionWish } from "@/lib/api/generated/types.gen";

/** What is to be suppressed; an empty field means any. */
export interface Wanted {
  rule: string;
  namespace: string;
  labels: string;
  kind: string;
  name: string;
}

export const NOTHING: Wanted = { rule: "", namespace: "", labels: "", kind: "", name: "" };

export const SCOPES = ["object", "namespace", "rule", "everything"] as const;
export type Scope = (typeof SCOPES)[number];

/** How far a finding's suppression reaches, from this rule at this object to this rule everywhere. */
export function scoped(finding: Wanted, scope: Scope): Wanted {
  const { rule, namespace, kind, name } = finding;
  switch (scope) {
    case "object":
      return { ...NOTHING, rule, namespace, kind, name };
    case "namespace":
      return { ...NOTHING, rule, namespace };
    case "rule":
      return { ...NOTHING, rule };
    case "everything":
      return { ...NOTHING, namespace, kind, name };
  }
}

export const wantedOf = ({ rule, resource }: Finding): Wanted => ({
  rule,
  namespace: resource.namespace,
  labels: "",
  kind: resource.kind,
  name: resource.name,
});

/** A name, or a pattern in which * stands for anything. */
export function fits(pattern: string, text: string): boolean {
  const literal = pattern.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return pattern === "" || new RegExp(`^${literal.join(".*")}$`).test(text);
}

/** Whether a finding would be hit, as far as it can be told without the object's labels. */
export const hits = (wanted: Wanted, { rule, resource }: Finding): boolean =>
  fits(wanted.rule, rule) &&
  fits(wanted.namespace, resource.namespace) &&
  fits(wanted.name, resource.name) &&
  (wanted.kind === "" || wanted.kind === resource.kind);

export const isEmpty = (wanted: Wanted): boolean => Object.values(wanted).every((value) => value.trim() === "");

export const DURATIONS = ["PT8H", "P1D", "P7D", "P30D", "P90D", "never"] as const;
export type Lasting = (typeof DURATIONS)[number];

export function wishOf(wanted: Wanted, reason: string, lasting: Lasting): SuppressionWish {
  const given = Object.entries(wanted).filter(([, value]) => value.trim() !== "");
  return {
    ...(Object.fromEntries(given.map(([key, value]) => [key, value.trim()])) as Partial<Wanted>),
    reason: reason.trim(),
    ...(lasting === "never" ? {} : { lasting }),
  };
}
