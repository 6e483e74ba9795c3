package dev.hindsight.service.detect;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.reader.Heard;
import dev.hindsight.store.reader.Heard.What;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Notes beside the log that a cluster was heard of, at most once a minute each, for whoever asks who has gone silent. */
@Singleton
public class HeardClusters {
    private static final Logger LOG = Logger.getLogger(HeardClusters.class);
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    private final EventStore store;
    private final Map<Note, Instant> noted = new ConcurrentHashMap<>();

    HeardClusters(EventStore store) {
        this.store = store;
    }

    private record Note(String cluster, What what) {}

    /** Never blocks. */
    void from(String cluster, What what) {
        Note note = new Note(cluster, what);
        Instant now = Instant.now();
        Instant before = noted.get(note);
        if (before == null || !now.isBefore(before.plus(OFTEN_ENOUGH))) {
            noted.put(note, now);
            Thread.ofVirtual().name("heard").start(() -> save(note, now));
        }
    }

    private void save(Note note, Instant now) {
        try {
            Heard.note(store.checkpoints(), note.cluster(), note.what(), now);
        } catch (RuntimeException later) {
            // The next event notes it.
            noted.remove(note);
            LOG.debugf("Not noted that %s was heard of: %s", note.cluster(), later);
        }
    }
}
