import { text } from "@/lib/moment/search";

export interface RulesSearch {
  q?: string;
}

export function rulesSearch(search: Record<string, unknown>): RulesSearch {
  return { q: text(search.q) };
}
