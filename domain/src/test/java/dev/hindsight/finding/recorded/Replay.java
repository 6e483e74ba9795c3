package dev.hindsight.finding.recorded;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.NeighbourFindingDecider;
import dev.hindsight.finding.NeighbourFindingDecider.Judge;
import dev.hindsight.finding.NeighbourFindingDecider.Open;
import dev.hindsight.finding.NeighbourRules;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.observation.ObservationCommand.Observe;
import dev.hindsight.observation.ObservationCommand.Vanish;
import dev.hindsight.observation.ObservationDecider;
import dev.hindsight.observation.ObservationState;
import dev.hindsight.observation.Told;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.recorded.Recording;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays a recording through extractor, rules, deciders and model, as detect and correlate do. */
public final class Replay {
    private static final List<String> LISTED = List.of(
            "v1/Pod",
            "v1/Node",
            "v1/Namespace",
            "v1/Service",
            "v1/ConfigMap",
            "v1/Secret",
            "v1/ServiceAccount",
            "v1/PersistentVolumeClaim",
            "discovery.k8s.io/v1/EndpointSlice",
            "apps/v1/Deployment",
            "apps/v1/ReplicaSet",
            "apps/v1/StatefulSet",
            "apps/v1/DaemonSet",
            "batch/v1/Job",
            "batch/v1/CronJob",
            "policy/v1/PodDisruptionBudget",
            "rbac.authorization.k8s.io/v1/Role",
            "rbac.authorization.k8s.io/v1/ClusterRole");

    private final RuleCatalogue catalogue = RuleCatalogue.standard();
    private final ObservationDecider detect = new ObservationDecider(catalogue.objectRules());
    private final NeighbourFindingDecider correlate = new NeighbourFindingDecider(catalogue);
    private final NeighbourRules neighbours = catalogue.neighbourRules();
    private final Map<String, ObservationState> observed = new HashMap<>();
    private final Map<String, Open> open = new HashMap<>();
    private final Map<String, Episode> now = new LinkedHashMap<>();
    private final List<Episode> over = new ArrayList<>();
    private ClusterModel model = new ClusterModel();
    private long position;

    public static Replay of(Recording recording) {
        Replay replay = new Replay();
        recording.objects().forEach(object -> replay.observe(Recording.facts(object), Told.LISTED, null));
        LISTED.forEach(replay::listed);
        for (Tree event : recording.events()) {
            Facts facts = Recording.facts(event.at("data"));
            Instant at = Instant.parse(event.text("receivedat"));
            if (Recording.isDelete(event)) {
                replay.vanish(facts, at);
            } else {
                replay.observe(facts, event.text("type").endsWith(".add") ? Told.ADDED : Told.UPDATED, at);
            }
        }
        return replay;
    }

    private void listed(String kind) {
        int slash = kind.lastIndexOf('/');
        KindInventoried event = new KindInventoried(
                kind.substring(0, slash),
                kind.substring(slash + 1),
                null,
                0,
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                0,
                0,
                0);
        correlate(event, null);
    }

    private void observe(Facts facts, Told told, Instant at) {
        told(facts.ref(), detect.decide(state(facts), new Observe(facts, told)), at);
    }

    private void vanish(Facts facts, Instant at) {
        Vanish vanish = new Vanish(facts.ref(), facts.resourceVersion(), Departure.DELETED);
        told(facts.ref(), detect.decide(state(facts), vanish), at);
    }

    private ObservationState state(Facts facts) {
        return observed.getOrDefault(facts.ref().uid(), detect.initial());
    }

    private void told(ResourceRef ref, List<DomainEvent> events, Instant at) {
        for (DomainEvent event : events) {
            observed.merge(
                    ref.uid(),
                    detect.evolve(observed.getOrDefault(ref.uid(), detect.initial()), event),
                    (before, after) -> after);
            note(event, at);
            correlate(event, at);
        }
    }

    private void correlate(DomainEvent event, Instant at) {
        position++;
        for (String uid : model.apply(event)) {
            Optional<Facts> facts = model.facts(uid);
            Open before = open.getOrDefault(uid, correlate.initial());
            if (facts.isEmpty() && before.findings().isEmpty()) {
                continue;
            }
            ResourceRef ref = facts.map(Facts::ref)
                    .orElseGet(
                            () -> before.findings().values().iterator().next().ref());
            List<Finding> findings =
                    facts.map(known -> neighbours.judge(model, known)).orElse(List.of());
            for (var decided : correlate.decide(before, new Judge(position, ref, findings, facts.isEmpty()))) {
                open.put(uid, correlate.evolve(open.getOrDefault(uid, correlate.initial()), decided));
                note(decided, at);
            }
        }
    }

    private void note(DomainEvent event, Instant at) {
        if (event instanceof FindingRaised raised) {
            Episode before = now.get(raised.finding().id());
            now.put(raised.finding().id(), new Episode(raised.finding(), before == null ? at : before.from(), null));
        } else if (event instanceof FindingCleared cleared) {
            Episode ended = now.remove(cleared.rule() + "/" + cleared.ref().uid());
            over.add(new Episode(ended.finding(), ended.from(), at));
        }
    }

    /** All, those that ended first. */
    public List<Episode> episodes() {
        List<Episode> all = new ArrayList<>(over);
        all.addAll(now.values());
        return all;
    }

    /** Those of the fault: raised after the start. */
    public List<Episode> raised() {
        return episodes().stream()
                .filter(episode -> !episode.wasThereFromTheStart())
                .toList();
    }

    public List<Finding> standing() {
        return now.values().stream().map(Episode::finding).toList();
    }

    public ClusterModel model() {
        return model;
    }
}
