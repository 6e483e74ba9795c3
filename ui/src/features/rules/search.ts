import { text } from "@/lib/moment/search";

export interface RulesSearch {
  q?: string;
  /** The rule that is shown. */
  rule?: string;
}

export function rulesSearch(search: Record<string, unknown>): RulesSearch {
  return { q: text(search.q), rule: text(search.rule) };
}
