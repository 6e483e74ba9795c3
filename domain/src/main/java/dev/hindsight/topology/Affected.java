package dev.hindsight.topology;

import dev.hindsight.resource.Facts;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.reference.Name;
import dev.hindsight.topology.reference.Reference;
import dev.hindsight.topology.reference.References;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whose findings may be others because of an object, or because all objects of a kind are known now. */
final class Affected {
    private static final List<String> DEPENDING_ON_REFERENCES =
            List.of("ConfigMap", "Secret", "ServiceAccount", "PersistentVolumeClaim", "GatewayClass", "Namespace");

    private static final List<String> DEPENDING_ON_WORKLOADS = Stream.concat(
                    DEPENDING_ON_REFERENCES.stream(),
                    Stream.of(
                            "Service",
                            "Deployment",
                            "StatefulSet",
                            "DaemonSet",
                            "Node",
                            "PodDisruptionBudget",
                            "NetworkPolicy",
                            "ValidatingWebhookConfiguration",
                            "MutatingWebhookConfiguration"))
            .toList();

    private static final Set<String> NAMESPACE_WIDE = Set.of("NetworkPolicy", "ResourceQuota", "LimitRange");

    private final Indexes indexes;
    private final ClusterModel model;

    Affected(Indexes indexes, ClusterModel model) {
        this.indexes = indexes;
        this.model = model;
    }

    /** Adds whose findings may be others because of this object; to be asked while the object is indexed. */
    void by(Facts facts, Set<String> affected) {
        String namespace = facts.ref().namespace();
        affected.add(facts.ref().uid());
        affected.addAll(indexes.referringTo(Name.of(facts.ref())));
        affected.addAll(model.controllersOf(facts));
        switch (facts.ref().kind()) {
            case "Pod" -> {
                for (String service : indexes.selectors().selecting("Service", namespace, Indexes.labels(facts))) {
                    affected.add(service);
                    model.facts(service).ifPresent(known -> affected.addAll(webhooksAt(known)));
                }
                for (Reference claim : References.claims(facts)) {
                    model.find(claim.target())
                            .ifPresent(found -> affected.add(found.ref().uid()));
                }
            }
            case "Event" -> {
                affected.remove(facts.ref().uid());
                model.facts(KubernetesEvents.about(facts)).ifPresent(subject -> {
                    affected.add(subject.ref().uid());
                    affected.addAll(model.controllersOf(subject));
                    if (subject.ref().kind().equals("Pod")) {
                        affected.addAll(indexes.selectors()
                                .selecting("Service", subject.ref().namespace(), Indexes.labels(subject)));
                    }
                });
            }
            case "EndpointSlice" ->
                model.find(Indexes.serviceOf(facts))
                        .ifPresent(found -> affected.add(found.ref().uid()));
            case "Service", "PodDisruptionBudget" ->
                indexes.templates().select(namespace, Selector.of(facts)).forEach(affected::add);
            default -> {
                if (Indexes.makesPods(facts)) {
                    affected.addAll(indexes.selectors().selecting("Service", namespace, Indexes.templateLabels(facts)));
                }
            }
        }
        byLast(facts, affected);
    }

    /** Only the first and the last of some matter: pods and policies to their namespace, ready nodes to all nodes. */
    void byLast(Facts facts, Set<String> affected) {
        String namespace = facts.ref().namespace();
        if (facts.ref().kind().equals("Node") && indexes.readyNodes() <= 1) {
            affected.addAll(indexes.everywhere("Node"));
        }
        boolean firstOrLastPod =
                facts.ref().kind().equals("Pod") && indexes.pods().countIn(namespace) <= 1;
        if (firstOrLastPod || NAMESPACE_WIDE.contains(facts.ref().kind())) {
            model.find(Name.builtIn("Namespace", "", namespace))
                    .ifPresent(found -> affected.add(found.ref().uid()));
        }
    }

    /** Whose findings wait for the kind to be listed. Happens once a kind. */
    Set<String> dependingOn(String kind) {
        Set<String> affected = new TreeSet<>();
        for (Name target : indexes.named()) {
            if (target.kind().equals(kind)) {
                affected.addAll(indexes.referringTo(target));
            }
        }
        switch (kind) {
            case "Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "PodDisruptionBudget", "Service" -> {
                for (String dependent : DEPENDING_ON_WORKLOADS) {
                    affected.addAll(indexes.everywhere(dependent));
                }
            }
            case "RoleBinding", "ClusterRoleBinding" -> {
                for (String dependent : new String[] {"Role", "ClusterRole", "ServiceAccount"}) {
                    affected.addAll(indexes.everywhere(dependent));
                }
            }
            case "Job", "CronJob", "ServiceAccount", "Ingress", "Gateway" -> {
                for (String dependent : DEPENDING_ON_REFERENCES) {
                    affected.addAll(indexes.everywhere(dependent));
                }
            }
            case "Node" -> affected.addAll(indexes.everywhere("Node"));
            case "Namespace" -> affected.addAll(indexes.everywhere("NetworkPolicy"));
            case "StorageClass" -> affected.addAll(indexes.everywhere("PersistentVolumeClaim"));
            case "IngressClass" -> affected.addAll(indexes.everywhere("Ingress"));
            case "HorizontalPodAutoscaler" -> affected.addAll(indexes.spreadWorkloads());
            case "NetworkPolicy", "ResourceQuota", "LimitRange" -> {
                affected.addAll(indexes.everywhere("Namespace"));
                affected.addAll(indexes.tops().uids());
            }
            case "EndpointSlice" -> affected.addAll(indexes.everywhere("Service"));
            default -> {}
        }
        return affected;
    }

    private List<String> webhooksAt(Facts service) {
        return indexes.referringTo(Name.of(service.ref())).stream()
                .filter(uid -> model.facts(uid)
                        .filter(facts -> facts.ref().kind().endsWith("WebhookConfiguration"))
                        .isPresent())
                .toList();
    }
}
