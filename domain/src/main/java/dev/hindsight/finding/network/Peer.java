package dev.hindsight.finding.network;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.PodTemplate;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.index.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a rule of a NetworkPolicy speaks of.
 *
 * @param namespaces null when the policy's own namespace is meant
 * @param pods null when all pods of the namespaces are meant
 */
record Peer(String path, Selector namespaces, Selector pods) {
    /** Blocks of addresses are left out: they are meant for what lies outside of the cluster. */
    static List<Peer> of(Facts policy) {
        List<Peer> found = new ArrayList<>();
        Tree spec = policy.body().at("spec");
        for (String way : List.of("ingress", "egress")) {
            for (Tree rule : spec.items(way)) {
                for (Tree peer : rule.items(way.equals("ingress") ? "from" : "to")) {
                    if (peer.at("namespaceSelector").isPresent()
                            || peer.at("podSelector").isPresent()) {
                        found.add(new Peer(
                                "spec." + way,
                                selector(peer.at("namespaceSelector")),
                                selector(peer.at("podSelector"))));
                    }
                }
            }
        }
        return found;
    }

    private static Selector selector(Tree selector) {
        return selector.isEmpty() ? null : Selector.ofLabelSelector(selector);
    }

    boolean isThere(ClusterModel model, String home) {
        Stream<String> where = namespaces == null
                ? Stream.of(home)
                : model.everywhere("Namespace").stream()
                        .filter(namespace -> namespaces.matches(
                                namespace.body().at("metadata", "labels").texts()))
                        .map(namespace -> namespace.ref().name());
        return where.anyMatch(namespace -> pods == null
                || model.tops(namespace, pods).findAny().isPresent()
                || model.pods(namespace, pods).findAny().isPresent());
    }

    String words() {
        return (namespaces == null ? "" : "namespaces " + namespaces.words() + " ")
                + (pods == null ? "" : "pods " + pods.words());
    }

    /** Whether a policy takes such pods under its rules in a direction; a way that is not named follows Kubernetes. */
    static boolean restricts(Facts policy, String way, PodTemplate template) {
        Tree spec = policy.body().at("spec");
        List<Tree> types = spec.items("policyTypes");
        boolean holds = types.isEmpty()
                ? way.equals("Ingress") || !spec.items("egress").isEmpty()
                : types.stream().anyMatch(type -> type.text().equals(way));
        return holds && Selector.of(policy).matches(template.labels());
    }
}
