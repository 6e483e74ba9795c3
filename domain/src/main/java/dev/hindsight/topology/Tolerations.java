package dev.hindsight.topology;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.index.Buckets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which taints of nodes somebody tolerates. Daemons do not count: they tolerate all, and fill no node. */
final class Tolerations {
    private record Toleration(String key, String operator, String value, String effect) {
        boolean tolerates(Tree taint) {
            return (key.isEmpty() || key.equals(taint.text("key")))
                    && (operator.equals("Exists") || value.equals(taint.text("value")))
                    && (effect.isEmpty() || effect.equals(taint.text("effect")));
        }
    }

    private final Buckets<Toleration> workloads = new Buckets<>();
    private final Buckets<String> nodesByTaint = new Buckets<>();

    void add(Facts facts) {
        of(facts).forEach(toleration -> workloads.add(toleration, facts.ref().uid()));
        taints(facts)
                .forEach(
                        taint -> nodesByTaint.add(taint.text("key"), facts.ref().uid()));
    }

    void remove(Facts facts) {
        of(facts).forEach(toleration -> workloads.remove(toleration, facts.ref().uid()));
        taints(facts)
                .forEach(taint ->
                        nodesByTaint.remove(taint.text("key"), facts.ref().uid()));
    }

    boolean isTolerated(Tree taint) {
        return workloads.keys().stream().anyMatch(toleration -> toleration.tolerates(taint));
    }

    /** The nodes with a taint that the object tolerates, where it may be the only one that does. */
    Stream<String> nodesOf(Facts facts) {
        return of(facts).stream()
                .filter(toleration -> workloads.of(toleration).size() <= 1)
                .flatMap(toleration -> toleration.key().isEmpty()
                        ? nodesByTaint.keys().stream().flatMap(key -> nodesByTaint.of(key).stream())
                        : nodesByTaint.of(toleration.key()).stream());
    }

    private static List<Tree> taints(Facts facts) {
        return facts.ref().kind().equals("Node") ? facts.body().at("spec").items("taints") : List.of();
    }

    private static Set<Toleration> of(Facts facts) {
        if (!Indexes.isTop(facts) || facts.ref().kind().equals("DaemonSet")) {
            return Set.of();
        }
        List<Toleration> found = new ArrayList<>();
        for (Tree row : PodTemplates.of(facts).orElseThrow().spec().items("tolerations")) {
            found.add(new Toleration(row.text("key"), row.text("operator"), row.text("value"), row.text("effect")));
        }
        return Set.copyOf(found);
    }
}
