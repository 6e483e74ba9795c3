import { describe, expect, it } from "vitest";
import { relationGroups } from "@/features/resource/relationGroups";
import type { Relation } from "@/lib/api/generated/types.gen";

const relation = (word: Relation["relation"], name: string, level = "ok") =>
  ({ relation: word, resource: { uid: name, name, level } }) as unknown as Relation;

describe("the relations of an object", () => {
  it("are grouped in both directions, what is in trouble first, and none is lost", () => {
    // Given
    const relations = [
      relation("mounts", "config"),
      relation("selectedBy", "service"),
      relation("mounts", "secret", "failed"),
      relation("ownedBy", "replicas"),
    ];
    // When
    const groups = relationGroups(relations);
    // Then
    expect(groups.map(({ relation: word, inwards }) => [word, inwards])).toEqual([
      ["ownedBy", true],
      ["selectedBy", true],
      ["mounts", false],
    ]);
    expect(groups.at(-1)?.rows.map(({ resource }) => resource.name)).toEqual(["secret", "config"]);
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(relations.length);
  });

  it("that this page has no word for come last", () => {
    const groups = relationGroups([relation("haunts" as Relation["relation"], "x"), relation("owns", "y")]);
    expect(groups.map(({ relation: word }) => word)).toEqual(["owns", "haunts"]);
  });
});
