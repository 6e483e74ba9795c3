package dev.hindsight.view.resource.fold;

import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.store.Recorded;
import dev.hindsight.topology.PodState;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Objects, what they refer to, and Kubernetes' Events about them. */
public final class ResourceProjection implements Projection {
    private final RuleCatalogue rules;

    public ResourceProjection(RuleCatalogue rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "resources";
    }

    @Override
    public String version() {
        return "3/rules:" + rules.version();
    }

    @Override
    public List<String> tables() {
        return List.of("resource", "reference", "kubernetes_event");
    }

    @Override
    public List<String> appended() {
        return tables();
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        List<Recorded> about =
                events.stream().filter(ResourceProjection::isAboutOne).toList();
        Set<Key> keys = about.stream()
                .map(recorded -> Key.of(recorded.cluster(), uid(recorded)))
                .collect(Collectors.toSet());
        TemporalTable<ResourceState>.Editing resources = ResourceState.TABLE.edit(rows, keys);
        ReferenceRows references = ReferenceRows.load(rows, about);
        KubernetesEventRows kubernetesEvents = KubernetesEventRows.load(rows, about);
        for (Recorded recorded : about) {
            resource(resources, recorded);
            references.take(recorded);
            kubernetesEvents.take(recorded);
        }
        resources.write(rows);
        references.write(rows);
        kubernetesEvents.write(rows);
    }

    private static boolean isAboutOne(Recorded recorded) {
        return recorded.event() instanceof ResourceEvent || recorded.event() instanceof FindingEvent;
    }

    private static String uid(Recorded recorded) {
        return recorded.event() instanceof ResourceEvent event
                ? event.ref().uid()
                : ((FindingEvent) recorded.event()).ref().uid();
    }

    private void resource(TemporalTable<ResourceState>.Editing resources, Recorded recorded) {
        Key key = Key.of(recorded.cluster(), uid(recorded));
        ResourceState before = resources.current(key);
        switch (recorded.event()) {
            case ResourceObserved observed -> resources.put(state(before, recorded, observed.facts()), recorded);
            case ResourceVanished vanished -> resources.end(key, recorded);
            case FindingRaised raised
            when before != null -> resources.put(before.raised(OpenFinding.of(raised.finding(), rules)), recorded);
            case FindingCleared cleared when before != null -> resources.put(before.cleared(cleared.rule()), recorded);
            default -> {}
        }
    }

    private static ResourceState state(ResourceState before, Recorded recorded, Facts facts) {
        Map<String, OpenFinding> findings = before == null ? new TreeMap<>() : before.findings();
        String node = facts.ref().kind().equals("Pod") ? facts.body().at("spec").text("nodeName") : "";
        return new ResourceState(
                recorded.cluster(),
                facts.ref(),
                Standings.of(facts),
                node.isEmpty() ? null : node,
                Owners.controllerOf(facts).orElse(null),
                facts.body().at("metadata", "labels").texts().entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .sorted()
                        .toList(),
                PodState.time(facts.body().at("metadata").text("creationTimestamp"))
                        .orElse(null),
                recorded.occurredAt(),
                before == null ? recorded.position() : before.firstPosition(),
                findings);
    }
}
