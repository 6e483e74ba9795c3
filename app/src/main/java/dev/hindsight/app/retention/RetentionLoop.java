package dev.hindsight.app.retention;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.Retention.Compaction;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Compacts each cluster's log once a day, on a thread of its own. */
public final class RetentionLoop implements AutoCloseable {
    /** Not at once: a start has better things to do. */
    private static final long FIRST_MINUTES = 10;

    private static final long EVERY_MINUTES = TimeUnit.DAYS.toMinutes(1);

    private final EventStore store;
    private final InstantSource now;
    private final Duration keep;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("retention").factory());

    /** @param keep how long events are kept that nothing depends on any more, since they were recorded */
    public RetentionLoop(EventStore store, InstantSource now, Duration keep) {
        this.store = store;
        this.now = now;
        this.keep = keep;
    }

    public void start() {
        timer.scheduleWithFixedDelay(this::compactAll, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void compactAll() {
        for (String cluster : store.log().clusters()) {
            try {
                Compaction done =
                        store.retention().compact(cluster, now.instant().minus(keep));
                if (done.dropped() > 0) {
                    Log.infof("%s: dropped %d old events, kept %d", cluster, done.dropped(), done.kept());
                }
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                // Tomorrow is another day; until then nothing is lost but space.
                Log.errorf(failure, "the log of %s was not compacted", cluster);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
