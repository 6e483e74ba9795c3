package dev.hindsight.source.kubernetes.follow;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Changes of one kind that somebody else watches and hands in. Whoever hands one in waits until it is taken over; what is
 * lost, or waited so long that the other's watch may have come to its end meanwhile, is made up for by a list.
 */
final class Inlet {
    /** An API server ends the watch of who does not read on, and remembers for some minutes where it was. */
    static final Duration LONGER_THAN_A_WATCH_HOLDS = Duration.ofSeconds(60);

    private final Delivery delivery;
    private final InstantSource clock;
    private final Consumer<String> dropped;
    private final Runnable late;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    /**
     * @param dropped told why one could not be handed over
     * @param late told when one had to wait for so long that others may have been lost behind it
     */
    Inlet(Delivery delivery, InstantSource clock, Consumer<String> dropped, Runnable late) {
        this.delivery = delivery;
        this.clock = clock;
        this.dropped = dropped;
        this.late = late;
    }

    /** Empty when it was taken over; else why it never will be. */
    Optional<String> take(CloudEvent event) throws InterruptedException {
        Waiting mine = new Waiting(clock.instant());
        waiting.add(mine);
        try {
            Optional<String> lost = delivery.deliver(event);
            lost.ifPresent(dropped);
            if (mine.since.plus(LONGER_THAN_A_WATCH_HOLDS).isBefore(clock.instant())) {
                late.run();
            }
            return lost;
        } finally {
            waiting.remove(mine);
        }
    }

    /** Since when the oldest of them waits; null when none does. */
    Instant oldest() {
        return waiting.stream().map(one -> one.since).min(Instant::compareTo).orElse(null);
    }

    /** Two that came at the same time are two. */
    private static final class Waiting {
        private final Instant since;

        Waiting(Instant since) {
            this.since = since;
        }
    }
}
