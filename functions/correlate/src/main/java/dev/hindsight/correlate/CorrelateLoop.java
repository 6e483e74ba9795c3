package dev.hindsight.correlate;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.StoreBusy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Keeps all clusters of a store correlated: for a process that stays awake. The doorbell may wake it, but need not. */
public final class CorrelateLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CorrelateLoop.class);
    private static final Duration NAP = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final EventStore store;
    private final Correlate correlate;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean stopping;

    public CorrelateLoop(EventStore store, Correlate correlate) {
        this.store = store;
        this.correlate = correlate;
        this.thread = Thread.ofPlatform().name("hindsight-correlate").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Why it stands still; empty while all is well. It tries again by itself. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Saves the checkpoints; returns when that is done. */
    @Override
    public void close() throws InterruptedException {
        stopping = true;
        correlate.close();
        thread.join();
        correlate.close();
    }

    private void run() {
        try {
            while (!stopping) {
                step();
            }
        } catch (InterruptedException stopped) {
            LOG.debug("stopped");
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever goes wrong becomes visible state, and is tried again
    private void step() throws InterruptedException {
        try {
            long head = store.log().head();
            for (String cluster : store.log().clusters()) {
                if (!stopping) {
                    correlate.catchUp(cluster);
                }
            }
            failure.set(null);
            store.log().awaitBeyond(head, NAP);
        } catch (RuntimeException failed) {
            tell(failed);
            Thread.sleep(AFTER_FAILURE);
        }
    }

    private void tell(RuntimeException failed) {
        if (stopping || failure.getAndSet(failed) != null) {
            return;
        }
        if (failed instanceof StoreBusy) {
            LOG.infof("Correlation waits: %s", failed.getMessage());
        } else {
            LOG.error("Correlation stands still and will be tried again", failed);
        }
    }
}
