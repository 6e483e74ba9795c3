package dev.hindsight.detect;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.memory.InMemoryEventStore;
import io.cloudevents.CloudEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Detect on a store in memory, and ways to look at what it left there. */
final class Bench implements AutoCloseable {
    static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-30T00:00:00Z"));

    final InMemoryEventStore store = new InMemoryEventStore(NOW);
    final Detect detect;

    Bench() {
        this(Settings.STANDARD);
    }

    Bench(Settings settings) {
        FactExtractor extractor = new FactExtractor(value -> "sha256:" + value.hashCode());
        detect = new Detect(store, extractor, RuleCatalogue.standard(), NOW, settings);
    }

    /** Another one on the same store, which remembers nothing. */
    Detect restarted() {
        FactExtractor extractor = new FactExtractor(value -> "sha256:" + value.hashCode());
        return new Detect(store, extractor, RuleCatalogue.standard(), NOW, Settings.STANDARD);
    }

    static List<CloudEvent> recording(String name) {
        try (Stream<CloudEvent> events =
                RecordingReader.read(List.of(Path.of("../../recordings", name)), (where, reason) -> {
                    throw new AssertionError(where + ": " + reason);
                })) {
            return events.toList();
        }
    }

    Handled handle(CloudEvent event) {
        return detect.handle(event).join();
    }

    /** Whether the sender is told to try again. */
    boolean isSentBack(CloudEvent event) {
        try {
            handle(event);
            return false;
        } catch (CompletionException failed) {
            return failed.getCause() instanceof StoreBusy;
        }
    }

    List<DomainEvent> events() {
        return recorded().stream().map(Recorded::event).toList();
    }

    <E extends DomainEvent> List<E> events(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<Recorded> recorded() {
        return store.log().read(0, Integer.MAX_VALUE);
    }

    /** The last facts of each living object. */
    Map<String, Facts> facts() {
        Map<String, Facts> facts = new TreeMap<>();
        for (DomainEvent event : events()) {
            if (event instanceof ResourceObserved observed) {
                facts.put(observed.ref().uid(), observed.facts());
            } else if (event instanceof ResourceVanished vanished) {
                facts.remove(vanished.ref().uid());
            }
        }
        return facts;
    }

    /** Ids of the findings that are open at the end. */
    Set<String> open() {
        Set<String> open = new TreeSet<>();
        for (DomainEvent event : events()) {
            if (event instanceof FindingRaised raised) {
                open.add(raised.finding().id());
            } else if (event instanceof FindingCleared cleared) {
                open.remove(cleared.rule() + "/" + cleared.ref().uid());
            }
        }
        return open;
    }

    @Override
    public void close() {
        store.close();
    }
}
