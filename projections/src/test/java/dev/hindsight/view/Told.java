package dev.hindsight.view;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.detect.Detect;
import dev.hindsight.detect.RecordingReader;
import dev.hindsight.store.EventStore;
import dev.hindsight.view.projection.ProjectionStates;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Fills the log with what was recorded, once a cluster, and waits until the views have it. */
@ApplicationScoped
public class Told {
    private final EventStore store;
    private final Detect detect;
    private final Correlate correlate;
    private final ProjectionStates states;
    private final Map<String, Long> told = new HashMap<>();

    Told(EventStore store, Detect detect, Correlate correlate, ProjectionStates states) {
        this.store = store;
        this.detect = detect;
        this.correlate = correlate;
        this.states = states;
    }

    /** The last position after the recording was told as that of a cluster. */
    public synchronized long recording(String recording, String cluster) {
        return told.computeIfAbsent(cluster, name -> tell(recording, name));
    }

    private long tell(String recording, String cluster) {
        Path folder = Path.of("../recordings", recording);
        List<CompletableFuture<?>> under = new ArrayList<>();
        try (Stream<CloudEvent> events = RecordingReader.read(List.of(folder), cluster, (where, reason) -> {})) {
            for (CloudEvent event : (Iterable<CloudEvent>) events::iterator) {
                under.add(detect.handle(event));
                if (under.size() >= 200) {
                    under.forEach(CompletableFuture::join);
                    under.clear();
                    correlate.catchUp(cluster);
                }
            }
            under.forEach(CompletableFuture::join);
            correlate.catchUp(cluster);
            correlate.release(cluster);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        long head = store.log().head();
        awaitViews(head);
        return head;
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
