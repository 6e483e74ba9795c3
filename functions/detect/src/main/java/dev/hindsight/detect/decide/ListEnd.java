package dev.hindsight.detect.decide;

import dev.hindsight.detect.decide.InventoryWork.Arrivals;
import dev.hindsight.detect.input.Input.ListCompleted;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.watch.Inventory.Differences;
import java.util.concurrent.CompletableFuture;

/**
 * The end of a list, which may overtake its objects: it is answered with "busy" while some are missing, so that the
 * sender tries again, and judged after a bounded number of attempts with what is there.
 */
final class ListEnd {
    private final EventStore store;
    private final InventoryWork work;
    private final UnseenDifferences differences;
    private final int attempts;
    private final Attempts early = new Attempts();

    ListEnd(EventStore store, Streams streams, int attempts) {
        this.store = store;
        this.work = new InventoryWork(streams);
        this.differences = new UnseenDifferences(store.log());
        this.attempts = attempts;
    }

    CompletableFuture<Integer> on(ListCompleted list) {
        return store.journal()
                .submit(tx -> work.arrivals(tx, list))
                .thenCompose(arrivals -> isTooEarly(list, arrivals) ? later(list, arrivals) : judge(list, arrivals));
    }

    private boolean isTooEarly(ListCompleted list, Arrivals arrivals) {
        String key = list.envelope().cluster() + "/" + list.inventory() + "/" + list.kind();
        if (arrivals.arrived() < list.count() && early.next(key) <= attempts) {
            return true;
        }
        early.forget(key);
        return false;
    }

    private static CompletableFuture<Integer> later(ListCompleted list, Arrivals arrivals) {
        return CompletableFuture.failedFuture(
                new StoreBusy(arrivals.arrived() + " of " + list.count() + " listed objects have arrived"));
    }

    private CompletableFuture<Integer> judge(ListCompleted list, Arrivals arrivals) {
        Differences seen = arrivals.first() ? Differences.NONE : differences.of(list);
        return store.journal().submit(tx -> work.judge(tx, list, arrivals, seen));
    }
}
