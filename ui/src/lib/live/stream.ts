import type { QueryClient } from "@tanstack/react-query";
import { type Head, updateLive } from "./liveStore";

interface Grew extends Head {
  cluster: string;
}

/** The server tells up to four times a second; reading again that often would only warm the room. */
const LEAST_PAUSE_MS = 1_000;
/** A longer list is not read again by itself. */
const MOST_PAGES = 2;
/** A stream that comes back within this time was never lost, as far as people are concerned. */
const PATIENCE_MS = 3_000;

function isLiveOf(cluster: string, key: readonly unknown[]): boolean {
  return key[3] === "live" && (key[1] === cluster || key[1] === "");
}

function isLong(data: unknown): boolean {
  return (
    typeof data === "object" &&
    data !== null &&
    "pages" in data &&
    Array.isArray(data.pages) &&
    data.pages.length > MOST_PAGES
  );
}

function refresh(queries: QueryClient, clusters: Set<string>): void {
  const stale = [...clusters];
  clusters.clear();
  void queries.invalidateQueries({
    predicate: (query) =>
      stale.some((cluster) => isLiveOf(cluster, query.queryKey)) &&
      !isLong(query.state.data) &&
      query.meta?.still !== true,
  });
}

/** Listens to the server's stream and marks what it makes stale. Returns how to stop. */
export function listen(
  queries: QueryClient,
  open: () => EventSource = () => new EventSource("/api/v1/stream"),
): () => void {
  const grown = new Set<string>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let lost: ReturnType<typeof setTimeout> | undefined;
  let everLost = false;
  const source = open();
  source.addEventListener("grew", (event) => {
    const grew = JSON.parse((event as MessageEvent<string>).data) as Grew;
    updateLive((live) => ({
      ...live,
      heads: { ...live.heads, [grew.cluster]: { position: grew.position, time: grew.time } },
    }));
    grown.add(grew.cluster);
    pause ??= setTimeout(() => {
      pause = undefined;
      refresh(queries, grown);
    }, LEAST_PAUSE_MS);
  });
  source.addEventListener("open", () => {
    clearTimeout(lost);
    lost = undefined;
    updateLive((live) => ({ ...live, connected: true }));
    if (everLost) {
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[3] === "live" });
    }
  });
  source.addEventListener("error", () => {
    everLost = true;
    lost ??= setTimeout(() => updateLive((live) => ({ ...live, connected: false })), PATIENCE_MS);
  });
  return () => {
    clearTimeout(pause);
    clearTimeout(lost);
    source.close();
  };
}
