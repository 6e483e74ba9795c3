package dev.hindsight.view.projection;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.FindingEvent.Reason;
import dev.hindsight.finding.Severity;
import dev.hindsight.resource.Change;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A history that nobody would have thought of: few objects that come, change, go and come back, findings that are
 * raised twice or cleared unraised, texts that a writer may stumble over, two clusters, clocks that stand still.
 */
final class RandomLog {
    private static final int OBJECTS = 7;
    private static final List<String> TEXTS =
            List.of("plain", "", "tab\tand\nline", "back\\slash \\N", "\"quoted\"", "{braces},comma", "größe ☃");

    private final Random random;
    private final List<Recorded> events = new ArrayList<>();
    private Instant clock = Instant.parse("2026-01-01T00:00:00.000000999Z");

    RandomLog(long seed) {
        this.random = new Random(seed);
    }

    List<Recorded> events(int count) {
        for (int i = 0; i < count; i++) {
            clock = clock.plusNanos(random.nextInt(3) * 700_000_000L);
            add(event(random.nextInt(OBJECTS)));
        }
        return events;
    }

    private void add(DomainEvent event) {
        long position = events.size() + 1;
        StreamId stream = new StreamId("cluster-" + random.nextInt(2), "resource", "uid-" + position % OBJECTS);
        events.add(new Recorded(
                position, stream, position, "id-" + position, clock, clock, clock, text(), null, null, "hash", event));
    }

    private DomainEvent event(int object) {
        ResourceRef ref = ref(object);
        String rule = random.nextBoolean() ? "crash-loop" : "no-limits";
        return switch (random.nextInt(10)) {
            case 0 -> new ResourceVanished(ref, "1", Departure.DELETED);
            case 1, 2 -> new FindingRaised(finding(rule, ref), 1);
            case 3 -> new FindingCleared(rule, ref, Reason.HEALED, 1);
            case 4 -> new KindInventoried("v1", "Pod", List.of(), 3, "1", clock, clock, 0, 0, 0);
            default -> observed(ref);
        };
    }

    private static ResourceRef ref(int object) {
        return switch (object % 3) {
            case 0 -> new ResourceRef("v1", "Pod", "shop", "pod-" + object, "uid-" + object);
            case 1 -> new ResourceRef("v1", "Event", "shop", "event-" + object, "uid-" + object);
            default -> new ResourceRef("apps/v1", "Deployment", "shop", "web-" + object, "uid-" + object);
        };
    }

    private Finding finding(String rule, ResourceRef ref) {
        Severity severity = Severity.values()[random.nextInt(Severity.values().length)];
        return new Finding(rule, ref, severity, text(), List.of(new Evidence(ref, "spec", text())));
    }

    private ResourceObserved observed(ResourceRef ref) {
        Map<String, Object> volume = Map.of("name", "v", "configMap", Map.of("name", "settings-" + random.nextInt(2)));
        Map<String, Object> body = Map.of(
                "metadata", Map.of("labels", Map.of("app", text(), "tier", "t" + random.nextInt(2))),
                "spec", Map.of("nodeName", "node-" + random.nextInt(2), "volumes", List.of(volume)),
                "status", Map.of("phase", random.nextBoolean() ? "Running" : "Pending"),
                "message", text(),
                "involvedObject", Map.of("uid", "uid-0"));
        Change change = new Change(Change.Aspect.SPEC, "spec." + text(), text(), null, text());
        return new ResourceObserved(new Facts(ref, "1", Tree.of(body)), Sighting.CHANGED, List.of(change));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
