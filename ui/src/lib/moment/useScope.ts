import { useSearch } from "@tanstack/react-router";
import { text } from "@/lib/moment/search";

/** Which part of a cluster a score is of; neither is the whole cluster. */
export interface Scope {
  namespace?: string;
  team?: string;
}

/** As the health pages carry it. The names differ from those of filters, which mean something else. */
export interface ScopeSearch {
  inNamespace?: string;
  inTeam?: string;
}

export const scopeSearch = (search: Record<string, unknown>): ScopeSearch => ({
  inNamespace: text(search.inNamespace),
  inTeam: search.inNamespace === undefined ? text(search.inTeam) : undefined,
});

export function useScope(): Scope {
  const { inNamespace, inTeam } = useSearch({ strict: false });
  return inNamespace === undefined ? { team: inTeam } : { namespace: inNamespace };
}
