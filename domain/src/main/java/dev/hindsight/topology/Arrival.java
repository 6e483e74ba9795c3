package dev.hindsight.topology;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.reference.Name;
import dev.hindsight.topology.reference.Reference;
import dev.hindsight.topology.reference.References;
import java.util.Map;
import java.util.Set;

/**
 * Whose findings may be others because something came, left or is written otherwise. How it fares does not matter here,
 * and that is what most updates tell: so this is asked seldom and may look further.
 */
final class Arrival {
    private static final String POLICY = "NetworkPolicy";
    private static final String BUDGET = "PodDisruptionBudget";
    private static final String AUTOSCALER = "HorizontalPodAutoscaler";
    private static final Set<String> ROUTES = Set.of("HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute");

    private final Indexes indexes;
    private final ClusterModel model;

    Arrival(Indexes indexes, ClusterModel model) {
        this.indexes = indexes;
        this.model = model;
    }

    /** Whether the two differ in their status only; of a node its size is of interest as well. */
    static boolean isSame(Facts before, Facts now) {
        if (before == null) {
            return false;
        }
        for (String field : now.body().names()) {
            if (!field.equals("status")
                    && !now.body().at(field).equals(before.body().at(field))) {
                return false;
            }
        }
        return before.body().names().equals(now.body().names())
                && !now.ref().kind().equals("Node");
    }

    /** To be asked while the object is indexed. */
    void affectedBy(Facts facts, Set<String> affected) {
        String namespace = facts.ref().namespace();
        for (Reference reference : References.of(facts)) {
            model.find(reference.target())
                    .ifPresent(found -> affected.add(found.ref().uid()));
        }
        switch (facts.ref().kind()) {
            case POLICY -> {
                indexes.tops().all(namespace, Selector.of(facts)).forEach(affected::add);
                affected.addAll(indexes.ofKind(POLICY, namespace));
            }
            case BUDGET -> affected.addAll(indexes.ofKind(BUDGET, namespace));
            case "Namespace" -> {
                affected.addAll(indexes.everywhere(POLICY));
                ROUTES.forEach(kind -> affected.addAll(indexes.everywhere(kind)));
            }
            case "StorageClass" -> {
                affected.addAll(indexes.everywhere("StorageClass"));
                affected.addAll(indexes.everywhere("PersistentVolumeClaim"));
            }
            case "IngressClass" -> affected.addAll(indexes.everywhere("Ingress"));
            case "StatefulSet" -> affected.addAll(indexes.ofKind("PersistentVolumeClaim", namespace));
            case AUTOSCALER ->
                indexes.everywhere(AUTOSCALER).stream().sorted().limit(2).forEach(affected::add);
            case "Node" -> affected.addAll(workloadsOn(facts));
            default -> {}
        }
        if (Indexes.isTop(facts)) {
            top(facts, affected);
        }
    }

    /** Only the zone of a node is of interest to what runs on it. */
    private Set<String> workloadsOn(Facts node) {
        return Figures.zoneOf(node).isEmpty() ? Set.of() : indexes.spreadWorkloads();
    }

    private void top(Facts facts, Set<String> affected) {
        String namespace = facts.ref().namespace();
        Map<String, String> labels = PodTemplates.of(facts).orElseThrow().labels();
        affected.addAll(indexes.selectors().selecting(BUDGET, namespace, labels));
        affected.addAll(indexes.ofKind(POLICY, namespace));
        affected.addAll(indexes.policiesAcross());
        indexes.tolerations().nodesOf(facts).forEach(affected::add);
        if (indexes.tops().countIn(namespace) <= 1) {
            model.find(Name.builtIn("Namespace", "", namespace))
                    .ifPresent(found -> affected.add(found.ref().uid()));
        }
    }

    /** What the nodes are together decides of those that depend on all of them. */
    void affectedBy(Figures before, Figures now, Set<String> affected) {
        if (now.sizeDiffersFrom(before)) {
            affected.addAll(indexes.everywhere(AUTOSCALER));
        }
        if (now.spreadDiffersFrom(before)) {
            affected.addAll(indexes.spreadWorkloads());
        }
        if (now.fleetDiffersFrom(before)) {
            affected.addAll(indexes.everywhere("Node"));
        }
    }
}
