package dev.hindsight.detect.ingest;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.Handled;
import dev.hindsight.detect.ingest.IngestResult.Failed;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.StoreBusy;
import io.cloudevents.CloudEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Hands events over in order, a bounded number before the first one is durable. When the store is busy it waits, for
 * about ten seconds at most. For one thread.
 */
final class Pipeline {
    private static final int MOST_ERRORS = 100;
    private static final int TRIES = 10;
    private static final long FIRST_WAIT_MILLIS = 10;

    private final Detect detect;
    private final int mostUnderWay;
    private final Queue<UnderWay> underWay = new ArrayDeque<>();
    private final List<Failed> errors = new ArrayList<>();
    private final Map<String, Long> positions = new TreeMap<>();
    private long appended;
    private long unchanged;
    private long deadLettered;

    Pipeline(Detect detect, int mostUnderWay) {
        this.detect = detect;
        this.mostUnderWay = mostUnderWay;
    }

    private record UnderWay(long place, CloudEvent event, CompletableFuture<Handled> handled) {}

    /** @throws StoreBusy when the store stays busy */
    void accept(long place, CloudEvent event) throws InterruptedException {
        // The end of a list is judged by what has arrived, so it must not overtake the objects.
        int leave = event.getType().equals(InputTypes.INVENTORY_COMPLETED) ? 0 : mostUnderWay - 1;
        while (underWay.size() > leave) {
            settleOldest();
        }
        CompletableFuture<Handled> handled = detect.handle(event);
        underWay.add(new UnderWay(place, event, handled));
        if (handled.isCompletedExceptionally()) {
            // Not taken: the next ones must not overtake it.
            settleAll();
        }
    }

    void refused(long place, Handled.DeadLettered letter) {
        count(place, letter);
    }

    IngestResult finish() throws InterruptedException {
        settleAll();
        return result();
    }

    private void settleAll() throws InterruptedException {
        while (!underWay.isEmpty()) {
            settleOldest();
        }
    }

    /** What is known so far. */
    IngestResult result() {
        return new IngestResult(
                appended + unchanged + deadLettered,
                appended,
                unchanged,
                deadLettered,
                List.copyOf(errors),
                Map.copyOf(positions));
    }

    private void settleOldest() throws InterruptedException {
        UnderWay oldest = underWay.remove();
        CompletableFuture<Handled> handled = oldest.handled();
        for (int failures = 0; ; failures++) {
            try {
                count(oldest.place(), handled.get());
                return;
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof StoreBusy busy)) {
                    throw new CompletionException(failed.getCause());
                }
                if (failures == TRIES) {
                    throw busy;
                }
                Thread.sleep(FIRST_WAIT_MILLIS << failures);
                handled = detect.handle(oldest.event());
            }
        }
    }

    private void count(long place, Handled handled) {
        switch (handled) {
            case Handled.Appended now -> {
                appended++;
                positions.merge(now.cluster(), now.position(), Math::max);
            }
            case Handled.Unchanged known -> unchanged++;
            case Handled.DeadLettered letter -> {
                deadLettered++;
                if (errors.size() < MOST_ERRORS) {
                    errors.add(new Failed(place, letter.reason()));
                }
            }
        }
    }
}
