package dev.hindsight.correlate;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.RecordingReader;
import dev.hindsight.detect.ingest.Ingest;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import io.cloudevents.CloudEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes logs out of the recordings, and reads findings out of logs. */
public final class Recordings {
    public static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-30T00:00:00Z"));

    private Recordings() {}

    public static List<CloudEvent> events(String name) {
        try (Stream<CloudEvent> events =
                RecordingReader.read(List.of(Path.of("../../recordings", name)), (where, reason) -> {
                    throw new AssertionError(where + ": " + reason);
                })) {
            return events.toList();
        }
    }

    public static void detect(EventStore store, List<CloudEvent> events) throws InterruptedException {
        Detect detect = new Detect(
                store, new FactExtractor(value -> "sha256:" + value.hashCode()), RuleCatalogue.standard(), NOW);
        new Ingest(detect, 256).events(events.iterator());
    }

    /** What is open at the end, as {@code rule kind/name}. */
    static Set<String> open(EventStore store) {
        Map<String, String> open = new TreeMap<>();
        for (Recorded recorded : store.log().read(0, Integer.MAX_VALUE)) {
            if (recorded.event() instanceof FindingRaised raised) {
                open.put(
                        raised.finding().id(),
                        raised.finding().rule() + " " + raised.ref().kind() + "/"
                                + raised.ref().name());
            } else if (recorded.event() instanceof FindingCleared cleared) {
                open.remove(cleared.rule() + "/" + cleared.ref().uid());
            }
        }
        return new TreeSet<>(open.values());
    }

    /** All that began and ended, in order. */
    public static List<String> story(EventStore store) {
        return store.log().read(0, Integer.MAX_VALUE).stream()
                .flatMap(Recordings::line)
                .toList();
    }

    static Stream<String> line(Recorded recorded) {
        return switch (recorded.event()) {
            case FindingRaised raised ->
                Stream.of("+ " + raised.finding().rule() + " " + raised.ref().kind() + "/"
                        + raised.ref().name());
            case FindingCleared cleared ->
                Stream.of("- " + cleared.rule() + " " + cleared.ref().kind() + "/"
                        + cleared.ref().name());
            default -> Stream.empty();
        };
    }
}
