import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listen } from "@/lib/live/stream";

/** Stands in for the browser's EventSource. */
class Source extends EventTarget {
  closed = false;
  close() {
    this.closed = true;
  }
  tell(data: object) {
    this.dispatchEvent(new MessageEvent("grew", { data: JSON.stringify(data) }));
  }
}

const key = (cluster: string, instant: string) => ["health", cluster, {}, instant];

describe("the stream of the server", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("makes stale what is live in the cluster that grew, and nothing else", async () => {
    // Given
    const queries = new QueryClient();
    const reads: string[] = [];
    const watch = (cluster: string, instant: string) =>
      new QueryObserver(queries, {
        queryKey: key(cluster, instant),
        queryFn: () => reads.push(`${cluster} ${instant}`),
        staleTime: Infinity,
      }).subscribe(() => {});
    watch("shop", "live");
    watch("shop", "2026-11-21T09:00:00Z");
    watch("other", "live");
    await vi.advanceTimersByTimeAsync(10);
    reads.length = 0;
    const source = new Source();
    const stop = listen(queries, () => source as unknown as EventSource);
    // When
    source.tell({ cluster: "shop", position: 7, time: null, views: ["health"] });
    source.tell({ cluster: "shop", position: 8, time: null, views: ["health"] });
    await vi.advanceTimersByTimeAsync(1_500);
    // Then
    expect(reads).toEqual(["shop live"]);
    stop();
    expect(source.closed).toBe(true);
  });
});
