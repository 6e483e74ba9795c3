import { ASPECTS, type Aspect } from "@/lib/api/words";
import { oneOf, text } from "@/lib/moment/search";

const LOOKS = ["list", "lanes"] as const;
export type ChangesLook = (typeof LOOKS)[number];

export interface ChangesSearch {
  aspect?: Aspect;
  namespace?: string;
  kind?: string;
  q?: string;
  as?: ChangesLook;
}

export function changesSearch(search: Record<string, unknown>): ChangesSearch {
  return {
    aspect: oneOf(search.aspect, ASPECTS),
    namespace: text(search.namespace),
    kind: text(search.kind),
    q: text(search.q),
    as: oneOf(search.as, LOOKS),
  };
}
