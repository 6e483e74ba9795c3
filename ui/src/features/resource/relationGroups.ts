import type { Relation } from "@/lib/api/generated/types.gen";

type Word = Relation["relation"];

/** Which relations come first: those that tell where an object stands, then what it needs, then what needs it. */
const ORDER: readonly Word[] = [
  "ownedBy",
  "owns",
  "runsOn",
  "hosts",
  "selects",
  "selectedBy",
  "routes",
  "routedBy",
  "scales",
  "scaledBy",
  "mounts",
  "mountedBy",
  "uses",
  "usedBy",
  "binds",
  "boundTo",
  "grants",
  "grantedBy",
  "calls",
  "calledBy",
  "containedIn",
  "contains",
];

/** Towards the object, or away from it: what it has to do with others, and others with it. */
const INWARDS: ReadonlySet<Word> = new Set([
  "ownedBy",
  "hosts",
  "selectedBy",
  "routedBy",
  "scaledBy",
  "mountedBy",
  "usedBy",
  "boundTo",
  "grantedBy",
  "calledBy",
  "contains",
]);

export interface RelationGroup {
  relation: Word;
  inwards: boolean;
  rows: Relation[];
}

/** Relations of the same sort together; within each, what is in trouble first. */
export function relationGroups(relations: readonly Relation[]): RelationGroup[] {
  const place = (word: Word) => (ORDER.indexOf(word) + ORDER.length + 1) % (ORDER.length + 1);
  const groups = new Map<Word, Relation[]>();
  for (const relation of relations) {
    groups.set(relation.relation, [...(groups.get(relation.relation) ?? []), relation]);
  }
  return [...groups]
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([relation, rows]) => ({
      relation,
      inwards: INWARDS.has(relation),
      rows: rows.toSorted((a, b) => trouble(b) - trouble(a)),
    }));
}

const LEVELS = ["ok", "unknown", "progressing", "warning", "failed"];
const trouble = ({ resource }: Relation) => LEVELS.indexOf(resource.level);
