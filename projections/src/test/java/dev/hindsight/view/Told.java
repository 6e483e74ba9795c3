package dev.hindsight.view;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.detect.Detect;
import dev.hindsight.store.EventStore;
import dev.hindsight.view.error.ErrorStory;
import dev.hindsight.view.projection.ProjectionStates;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the log of the application under test, and waits until the views have it. */
@ApplicationScoped
public class Told {
    private final EventStore store;
    private final RecordedLog log;
    private final ProjectionStates states;
    private final Map<String, Long> told = new HashMap<>();

    Told(EventStore store, Detect detect, Correlate correlate, ProjectionStates states) {
        this.store = store;
        this.log = new RecordedLog(detect, correlate);
        this.states = states;
    }

    /** The last position after the recording was told, once, as that of a cluster. */
    public synchronized long recording(String recording, String cluster) {
        return told.computeIfAbsent(cluster, name -> events(RecordedLog.events(recording, name), name));
    }

    /** The last position after these were told. */
    public long events(List<CloudEvent> events, String cluster) {
        log.tell(events, cluster);
        long head = store.log().head();
        awaitViews(head);
        return head;
    }

    /** A bit of everything that errors can do, once. */
    public synchronized void errors(String cluster) {
        told.computeIfAbsent("errors of " + cluster, name -> {
            ErrorStory.everything(store, cluster, Instant.now().minusSeconds(60));
            return store.log().head();
        });
    }

    /** Until every projection has come to the position. */
    public void awaitViews(long position) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (states.reached().values().stream().anyMatch(reached -> reached.position() < position)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the views did not come to " + position + ": " + states.reached());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
