package dev.hindsight.bench.reads;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.detect.Detect;
import dev.hindsight.detect.RecordingReader;
import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.part.Owner;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.memory.InMemoryEventStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What recorded objects went through, as the events that were decided of them, with places where names were: the
 * patterns after which a large cluster is made.
 */
final class Lives {
    static final String UID = "@uid@";
    static final String NAME = "@name@";
    static final String NAMESPACE = "@namespace@";
    static final String NODE = "@node@";
    static final String OWNER = "@owner@";
    static final String OWNER_NAME = "@ownerName@";
    static final String CLUSTER = "@cluster@";
    private static final String PLACES = "(@uid@|@name@|@namespace@|@node@|@owner@|@ownerName@|@cluster@)";

    /** @param payload JSON in pieces, each a text or a place */
    record Step(String type, int revision, String[] payload) {}

    private final Map<String, List<List<Step>>> byKind = new LinkedHashMap<>();
    private final List<Step> watch = new ArrayList<>();
    private final EventCodec codec = EventCodec.standard();

    /** Of all objects in these recordings that were not there for one event only. */
    Lives(List<String> recordings) {
        for (String recording : recordings) {
            try (EventStore store = new InMemoryEventStore()) {
                tell(recording, store);
                take(store.log().read(0, Integer.MAX_VALUE));
            }
        }
    }

    private static void tell(String recording, EventStore store) {
        FactExtractor extractor = new FactExtractor(value -> "digest-of-" + value.length());
        Detect detect = new Detect(store, extractor, RuleCatalogue.standard(), InstantSource.system());
        try (var events =
                RecordingReader.read(List.of(Path.of("recordings", recording)), CLUSTER, (where, reason) -> {})) {
            events.forEach(event -> detect.handle(event).join());
        }
    }

    private void take(List<Recorded> log) {
        Map<String, List<Recorded>> byObject = new LinkedHashMap<>();
        for (Recorded recorded : log) {
            switch (recorded.event()) {
                case ResourceVanished gone -> {}
                case ResourceEvent event -> add(byObject, event.ref(), recorded);
                case FindingEvent event -> add(byObject, event.ref(), recorded);
                case DomainEvent other -> watch.add(step(other, Map.of()));
            }
        }
        byObject.values().forEach(this::life);
    }

    private static void add(Map<String, List<Recorded>> byObject, ResourceRef ref, Recorded recorded) {
        byObject.computeIfAbsent(ref.uid(), uid -> new ArrayList<>()).add(recorded);
    }

    private void life(List<Recorded> events) {
        if (events.getFirst().event() instanceof ResourceObserved first) {
            Map<String, String> places = places(first, events);
            byKind.computeIfAbsent(first.ref().kind(), kind -> new ArrayList<>())
                    .add(events.stream()
                            .map(event -> step(event.event(), places))
                            .toList());
        }
    }

    private static Map<String, String> places(ResourceObserved first, List<Recorded> events) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(first.ref().uid(), UID);
        Optional<Owner> owner = Owners.controllerOf(first.facts());
        owner.ifPresent(its -> places.put(its.uid(), OWNER));
        places.put('"' + first.ref().name() + '"', '"' + NAME + '"');
        owner.ifPresent(its -> places.put('"' + its.name() + '"', '"' + OWNER_NAME + '"'));
        events.stream()
                .filter(recorded -> recorded.event() instanceof ResourceObserved)
                .map(recorded -> ((ResourceObserved) recorded.event())
                        .facts()
                        .body()
                        .at("spec")
                        .text("nodeName"))
                .filter(node -> !node.isEmpty())
                .findFirst()
                .ifPresent(node -> places.put('"' + node + '"', '"' + NODE + '"'));
        if (!first.ref().namespace().isEmpty()) {
            places.put("\"namespace\":\"" + first.ref().namespace() + '"', "\"namespace\":\"" + NAMESPACE + '"');
        }
        return places;
    }

    private Step step(DomainEvent event, Map<String, String> places) {
        String payload = new String(codec.encode(event), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> place : places.entrySet()) {
            payload = payload.replace(place.getKey(), place.getValue());
        }
        var type = codec.typeOf(event);
        return new Step(type.name(), type.revision(), payload.splitWithDelimiters(PLACES, 0));
    }

    /** The lives of a kind, those with many events first. */
    List<List<Step>> of(String kind) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .toList();
    }

    /** What the sources said of themselves. */
    List<Step> watch() {
        return watch;
    }
}
