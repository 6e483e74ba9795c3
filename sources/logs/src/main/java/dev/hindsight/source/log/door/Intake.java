package dev.hindsight.source.log.door;

import dev.hindsight.source.Undeliverable;
import dev.hindsight.source.log.batch.LogBatch;
import dev.hindsight.source.log.door.gate.Busy;
import dev.hindsight.source.log.door.gate.Passage;
import dev.hindsight.source.log.door.gate.TurnedAway;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands on what a request brought, and comes back when all of it is safe. Safe for many threads. */
public final class Intake {
    private static final URI SOURCE = URI.create("/hindsight/logs");
    private static final int UNDER_WAY = 16;

    private final Duration patience;
    private final InstantSource clock;

    /** @param patience how long a request may wait until all of it is safe */
    public Intake(Duration patience, InstantSource clock) {
        this.patience = patience;
        this.clock = clock;
    }

    private record Handed(LogBatch batch, CompletableFuture<Void> safe) {}

    /**
     * When it fails, part of the lines may be safe. They count once all the same when the request is sent again, since
     * the same lines make the same events.
     *
     * @return how many lines are safe, as they were sent
     */
    public int take(Reading reading, Passage passage) throws Busy, TurnedAway, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Queue<Handed> underWay = new ArrayDeque<>();
        int sent = reading.told().size();
        int refusedBefore = reading.refused();
        try {
            for (LogBatch batch : Joined.batches(reading.told())) {
                if (underWay.size() == UNDER_WAY) {
                    settle(underWay.remove(), reading, end);
                }
                CloudEvent event = batch.event(SOURCE, passage.cluster(), clock.instant());
                underWay.add(new Handed(batch, passage.hand(event)));
            }
            while (!underWay.isEmpty()) {
                settle(underWay.remove(), reading, end);
            }
        } finally {
            underWay.forEach(handed -> handed.safe().cancel(true));
        }
        return Math.max(0, sent - (reading.refused() - refusedBefore));
    }

    private void settle(Handed handed, Reading reading, long end) throws Busy, TurnedAway, InterruptedException {
        try {
            handed.safe().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw Busy.behind("What was sent is not safe after " + patience.toSeconds() + " s.", Duration.ofSeconds(5));
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Busy busy -> throw busy;
                case TurnedAway away -> throw away;
                case Undeliverable never -> refuse(handed.batch(), reading, never);
                case null, default -> throw new IllegalStateException("lines could not be handed on", failed);
            }
        }
    }

    private static void refuse(LogBatch batch, Reading reading, Undeliverable never) {
        String place = "lines of " + batch.origin().pod() + batch.origin().service();
        batch.lines().forEach(_ -> reading.refusedLater(place, never.getMessage()));
    }
}
