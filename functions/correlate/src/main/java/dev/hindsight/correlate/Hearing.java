package dev.hindsight.correlate;

import dev.hindsight.store.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * What an instance that sleeps at zero does when the doorbell rings: it catches up, and then stays for a moment to see
 * whether more comes. Whoever rings keeps still for a shorter time after each ring, so what is appended in that time is
 * read in this moment, although no bell rings for it.
 */
public final class Hearing {
    /** Four times the time for which a bell keeps still. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Correlate correlate;
    private final EventLog log;
    private final InstantSource now;
    private final Map<String, Integer> hearers = new HashMap<>();

    public Hearing(Correlate correlate, EventLog log, InstantSource now) {
        this.correlate = correlate;
        this.log = log;
        this.now = now;
    }

    /** Where the log was when all was quiet, and how much was appended for it. */
    public Progress hear(String cluster) throws InterruptedException {
        enter(cluster);
        try {
            return listen(cluster);
        } finally {
            leave(cluster);
        }
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

    private Progress listen(String cluster) throws InterruptedException {
        Instant end = now.instant().plus(LONGEST);
        long head = log.head();
        Progress progress = correlate.advance(cluster);
        while (now.instant().isBefore(end) && log.awaitBeyond(head, MOMENT)) {
            head = log.head();
            Progress more = correlate.advance(cluster);
            progress = new Progress(more.position(), progress.appended() + more.appended());
        }
        return progress;
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
