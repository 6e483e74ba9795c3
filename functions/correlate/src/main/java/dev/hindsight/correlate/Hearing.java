package dev.hindsight.correlate;

import dev.hindsight.store.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * What an instance that sleeps at zero does when the doorbell rings: it catches up, and then stays for a moment to see
 * whether more comes. Whoever rings keeps still for a shorter time after each ring, so what is appended in that time is
 * read in this moment, although no bell rings for it.
 */
public final class Hearing {
    private static final Logger LOG = Logger.getLogger(Hearing.class);

    /** Four times the time for which a bell keeps still. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Correlate correlate;
    private final EventLog log;
    private final InstantSource now;
    private final Map<String, Integer> hearers = new HashMap<>();
    private final Set<String> staying = new HashSet<>();

    public Hearing(Correlate correlate, EventLog log, InstantSource now) {
        this.correlate = correlate;
        this.log = log;
        this.now = now;
    }

    /**
     * Catches up, and goes on listening after the answer: a channel may hold the sender of an event until all that
     * follows from it is answered, which would then be this moment for each event that rings.
     *
     * @return where the log was, and how much was appended for it until then
     */
    public Progress hear(String cluster) throws InterruptedException {
        enter(cluster);
        try {
            Progress progress = correlate.advance(cluster);
            stay(cluster);
            return progress;
        } finally {
            leave(cluster);
        }
    }

    private void stay(String cluster) {
        synchronized (this) {
            if (!staying.add(cluster)) {
                return;
            }
        }
        enter(cluster);
        Thread.ofVirtual().name("hearing-" + cluster).start(() -> {
            try {
                listen(cluster);
            } catch (InterruptedException | RuntimeException stopped) {
                // What was not read is read when the next bell rings.
                LOG.debugf(stopped, "No longer listening for %s", cluster);
            } finally {
                synchronized (this) {
                    staying.remove(cluster);
                }
                leave(cluster);
            }
        });
    }

    /** Catches up once; for a bell that rings by the clock. */
    public Progress look(String cluster) throws InterruptedException {
        enter(cluster);
        try {
            return correlate.advance(cluster);
        } finally {
            leave(cluster);
        }
    }

    private void listen(String cluster) throws InterruptedException {
        Instant end = now.instant().plus(LONGEST);
        long head = log.head();
        correlate.advance(cluster);
        while (now.instant().isBefore(end) && log.awaitBeyond(head, MOMENT)) {
            head = log.head();
            correlate.advance(cluster);
        }
    }

    private synchronized void enter(String cluster) {
        hearers.merge(cluster, 1, Integer::sum);
    }

    /** The last one lets other instances have the cluster. */
    private void leave(String cluster) {
        boolean last;
        synchronized (this) {
            last = hearers.merge(cluster, -1, Integer::sum) == 0;
            if (last) {
                hearers.remove(cluster);
            }
        }
        if (last) {
            correlate.release(cluster);
        }
    }
}
