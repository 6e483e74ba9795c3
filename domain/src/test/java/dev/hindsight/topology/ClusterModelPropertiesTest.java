package dev.hindsight.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.NeighbourRules;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.recorded.Recording;
import dev.hindsight.topology.reference.ApiGroup;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class ClusterModelPropertiesTest {
    private static final NeighbourRules RULES = RuleCatalogue.standard().neighbourRules();

    /** The objects of a recording with trouble in it, and the lists that they came from. */
    private static final List<DomainEvent> EVENTS = events();

    private static List<DomainEvent> events() {
        List<DomainEvent> events = new ArrayList<>();
        Map<String, Facts> last = new HashMap<>();
        Recording recording = Recording.of("missing-secret");
        recording.objects().stream()
                .map(Recording::facts)
                .forEach(facts -> last.put(facts.ref().uid(), facts));
        recording.events().stream().limit(140).forEach(event -> {
            Facts facts = Recording.facts(event.at("data"));
            if (Recording.isDelete(event)) {
                last.remove(facts.ref().uid());
            } else {
                last.put(facts.ref().uid(), facts);
            }
        });
        last.values().forEach(facts -> events.add(new ResourceObserved(facts, Sighting.FOUND, List.of())));
        for (String kind :
                List.of("Pod", "Secret", "ConfigMap", "PodDisruptionBudget", "NetworkPolicy", "LimitRange")) {
            String group = ApiGroup.ofKind(kind);
            events.add(new KindInventoried(
                    group.isEmpty() ? "v1" : group + "/v1", kind, null, 0, "", Instant.EPOCH, Instant.EPOCH, 0, 0, 0));
        }
        return events;
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void in_whatever_order_the_objects_come_the_same_is_found(@ForAll long seed) {
        // Given
        List<DomainEvent> shuffled = new ArrayList<>(EVENTS);
        Collections.shuffle(shuffled, new Random(seed));

        // When
        TreeSet<String> found = found(shuffled);

        // Then
        assertThat(found).isEqualTo(found(EVENTS)).anyMatch(finding -> finding.startsWith("missing-reference/"));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void when_all_has_gone_nothing_is_left(@ForAll long seed) {
        // Given
        ClusterModel model = new ClusterModel();
        EVENTS.forEach(model::apply);
        List<ResourceVanished> leaving = new ArrayList<>();
        for (Facts facts : model.snapshot().facts()) {
            leaving.add(new ResourceVanished(facts.ref(), "99999999", Departure.DELETED));
        }
        Collections.shuffle(leaving, new Random(seed));

        // When
        leaving.forEach(model::apply);

        // Then
        assertThat(model.snapshot().facts()).isEmpty();
        assertThat(model.snapshot().gone()).isEmpty();
        assertThat(model.hasPods("shop")).isFalse();
        assertThat(model.isAnyNodeReady()).isFalse();
    }

    /** Judges only who is affected, as correlate does, and keeps what was found of each. */
    private static TreeSet<String> found(List<DomainEvent> events) {
        ClusterModel model = new ClusterModel();
        Map<String, List<String>> open = new HashMap<>();
        for (DomainEvent event : events) {
            for (String uid : model.apply(event)) {
                open.put(
                        uid,
                        model.facts(uid)
                                .map(facts -> RULES.judge(model, facts).stream()
                                        .map(finding -> finding.id() + " " + finding.message() + finding.evidence())
                                        .toList())
                                .orElse(List.of()));
            }
        }
        TreeSet<String> all = new TreeSet<>();
        open.values().forEach(all::addAll);
        return all;
    }
}
