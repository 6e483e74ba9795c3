package dev.hindsight.view;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.detect.Detect;
import dev.hindsight.detect.RecordingReader;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.store.EventStore;
import io.cloudevents.CloudEvent;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Tells recordings to a store, as sources and functions would. */
public final class RecordedLog {
    private static final int AT_ONCE = 200;

    private final Detect detect;
    private final Correlate correlate;

    public RecordedLog(Detect detect, Correlate correlate) {
        this.detect = detect;
        this.correlate = correlate;
    }

    public static RecordedLog into(EventStore store) {
        RuleCatalogue rules = RuleCatalogue.standard();
        FactExtractor extractor = new FactExtractor(value -> "digest-of-" + value.length());
        return new RecordedLog(
                new Detect(store, extractor, rules, InstantSource.system()), new Correlate(store, rules));
    }

    public static List<CloudEvent> events(String recording, String cluster) {
        Path folder = Path.of("../recordings", recording);
        try (Stream<CloudEvent> events = RecordingReader.read(List.of(folder), cluster, (where, reason) -> {})) {
            return events.toList();
        }
    }

    public void tell(String recording, String cluster) {
        tell(events(recording, cluster), cluster);
    }

    public void tell(List<CloudEvent> events, String cluster) {
        List<CompletableFuture<?>> under = new ArrayList<>();
        try {
            for (CloudEvent event : events) {
                under.add(detect.handle(event));
                if (under.size() >= AT_ONCE) {
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
    }
}
