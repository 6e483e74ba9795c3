package dev.hindsight.change.detection;

import dev.hindsight.change.ChangeDecider;
import dev.hindsight.change.ChangeEvent;
import dev.hindsight.change.Sentences;
import dev.hindsight.change.Story;
import dev.hindsight.decider.DomainEvent;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Writer;
import dev.hindsight.resource.change.ChangeList;
import dev.hindsight.resource.recorded.Json;
import dev.hindsight.topology.ClusterModel;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small cluster whose objects are written as JSON, with the changes that are told of it. */
final class Told {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final ClusterModel model = new ClusterModel();
    private final Map<String, Facts> known = new HashMap<>();
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final ChangeDecider decider = new ChangeDecider();
    private ChangeFold fold = new ChangeFold(Memory.NONE);
    private String writer;
    private Sighting unlessKnown = Sighting.CREATED;
    private Sighting otherwise = Sighting.CHANGED;
    private long position;
    private long second;

    Told by(String manager) {
        writer = manager;
        return this;
    }

    Told found() {
        unlessKnown = Sighting.FOUND;
        return this;
    }

    Told watched() {
        unlessKnown = Sighting.CREATED;
        otherwise = Sighting.CHANGED;
        return this;
    }

    Told unwatched() {
        unlessKnown = Sighting.APPEARED_UNSEEN;
        otherwise = Sighting.CHANGED_UNSEEN;
        return this;
    }

    Told after(long seconds) {
        second += seconds;
        return this;
    }

    /** As a checkpoint does. */
    Told resumed() {
        fold = new ChangeFold(fold.memory());
        return this;
    }

    /** @param name {@code namespace/name}, or a name alone; the uid is kind and name */
    Told see(String kind, String name, String body) {
        ResourceRef ref = ref(kind, name);
        Facts before = known.get(ref.uid());
        Instant now = NOON.plusSeconds(second);
        Facts facts = new Facts(ref, "" + position, Json.tree(body), new Writer(writer, null, now));
        known.put(ref.uid(), facts);
        follow(
                new ResourceObserved(
                        facts,
                        before == null ? unlessKnown : otherwise,
                        before == null ? List.of() : ChangeList.between(before, facts)),
                before);
        return this;
    }

    Told gone(String kind, String name) {
        ResourceRef ref = ref(kind, name);
        follow(new ResourceVanished(ref, "" + position, Departure.DELETED), known.remove(ref.uid()));
        return this;
    }

    private void follow(dev.hindsight.resource.ResourceEvent event, Facts before) {
        position++;
        model.apply((DomainEvent) event);
        Seen seen = new Seen(position, NOON.plusSeconds(second), event, Optional.ofNullable(before), model);
        for (ChangeEvent told : fold.follow(seen)) {
            Story story = stories.getOrDefault(told.change(), decider.initial());
            for (ChangeEvent kept : decider.decide(story, told)) {
                stories.put(kept.change(), decider.evolve(story, kept));
            }
        }
    }

    Memory memory() {
        return fold.memory();
    }

    List<Story> stories() {
        return List.copyOf(stories.values());
    }

    /** What a person reads, in the order of telling. */
    List<String> sentences() {
        return stories().stream().map(Sentences::of).toList();
    }

    private static ResourceRef ref(String kind, String name) {
        int slash = name.indexOf('/');
        String api =
                switch (kind) {
                    case "Deployment", "StatefulSet", "DaemonSet" -> "apps/v1";
                    case "Role", "RoleBinding" -> "rbac.authorization.k8s.io/v1";
                    default -> "v1";
                };
        return new ResourceRef(
                api, kind, slash < 0 ? "" : name.substring(0, slash), name.substring(slash + 1), kind + "-" + name);
    }
}
