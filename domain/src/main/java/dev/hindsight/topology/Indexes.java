package dev.hindsight.topology;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.resource.part.Owner;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.resource.part.PodTemplates;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The ways from an object to its neighbours. */
final class Indexes {
    private record KindIn(String kind, String namespace) {}

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

    private final LabelIndex pods = new LabelIndex();
    private final LabelIndex templates = new LabelIndex();
    private final LabelIndex tops = new LabelIndex();
    private final Tolerations tolerations = new Tolerations();
    private final Set<String> acrossNamespaces = new HashSet<>();
    private final SelectorIndex selectors = new SelectorIndex();
    private final Buckets<String> owned = new Buckets<>();
    private final Buckets<String> events = new Buckets<>();
    private final Buckets<Name> slices = new Buckets<>();
    private final Buckets<Name> referring = new Buckets<>();
    private final Buckets<Name> mounting = new Buckets<>();
    private final Buckets<String> onNode = new Buckets<>();
    private final Buckets<KindIn> kinds = new Buckets<>();
    private final Set<String> readyNodes = new HashSet<>();
    private final Buckets<String> everywhere = new Buckets<>();

    void add(Facts facts) {
        String uid = facts.ref().uid();
        String namespace = facts.ref().namespace();
        Owners.controllerOf(facts).map(Owner::uid).ifPresent(owner -> owned.add(owner, uid));
        References.of(facts).forEach(reference -> referring.add(reference.target(), uid));
        tolerations.add(facts);
        if (isTop(facts)) {
            tops.put(uid, namespace, templateLabels(facts));
        }
        if (Selector.selectsNamespaces(facts)) {
            acrossNamespaces.add(uid);
        }
        switch (facts.ref().kind()) {
            case "Pod" -> {
                pods.put(uid, namespace, labels(facts));
                References.claims(facts).forEach(claim -> mounting.add(claim.target(), uid));
                if (!nodeOf(facts).isEmpty()) {
                    onNode.add(nodeOf(facts), uid);
                }
            }
            case "Event" -> events.add(KubernetesEvents.about(facts), uid);
            case "EndpointSlice" -> slices.add(serviceOf(facts), uid);
            default -> {
                kinds.add(new KindIn(facts.ref().kind(), namespace), uid);
                everywhere.add(facts.ref().kind(), uid);
                selectors.put(uid, facts.ref().kind(), namespace, Selector.of(facts));
                if (makesPods(facts)) {
                    templates.put(uid, namespace, templateLabels(facts));
                }
                if (facts.ref().kind().equals("Node") && Conditions.isTrue(facts, "Ready")) {
                    readyNodes.add(uid);
                }
            }
        }
    }

    void remove(Facts facts) {
        String uid = facts.ref().uid();
        Owners.controllerOf(facts).map(Owner::uid).ifPresent(owner -> owned.remove(owner, uid));
        References.of(facts).forEach(reference -> referring.remove(reference.target(), uid));
        References.claims(facts).forEach(claim -> mounting.remove(claim.target(), uid));
        onNode.remove(nodeOf(facts), uid);
        tolerations.remove(facts);
        tops.remove(uid);
        acrossNamespaces.remove(uid);
        readyNodes.remove(uid);
        pods.remove(uid);
        templates.remove(uid);
        selectors.remove(uid);
        events.remove(KubernetesEvents.about(facts), uid);
        slices.remove(serviceOf(facts), uid);
        kinds.remove(new KindIn(facts.ref().kind(), facts.ref().namespace()), uid);
        everywhere.remove(facts.ref().kind(), uid);
    }

    /** Adds whose findings may be others because of this object; to be asked while the object is indexed. */
    void affectedBy(Facts facts, ClusterModel model, Set<String> affected) {
        String namespace = facts.ref().namespace();
        affected.add(facts.ref().uid());
        affected.addAll(referring.of(Name.of(facts.ref())));
        affected.addAll(model.controllersOf(facts));
        switch (facts.ref().kind()) {
            case "Pod" -> {
                for (String service : selectors.selecting("Service", namespace, labels(facts))) {
                    affected.add(service);
                    model.facts(service).ifPresent(known -> affected.addAll(webhooksAt(model, known)));
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
                        affected.addAll(
                                selectors.selecting("Service", subject.ref().namespace(), labels(subject)));
                    }
                });
            }
            case "EndpointSlice" ->
                model.find(serviceOf(facts))
                        .ifPresent(found -> affected.add(found.ref().uid()));
            case "Service", "PodDisruptionBudget" ->
                templates.select(namespace, Selector.of(facts)).forEach(affected::add);
            default -> {
                if (makesPods(facts)) {
                    affected.addAll(selectors.selecting("Service", namespace, templateLabels(facts)));
                }
            }
        }
        affectedByLast(facts, model, affected);
    }

    /** Only the first and the last of some matter: pods and policies to their namespace, ready nodes to all nodes. */
    void affectedByLast(Facts facts, ClusterModel model, Set<String> affected) {
        String namespace = facts.ref().namespace();
        if (facts.ref().kind().equals("Node") && readyNodes.size() <= 1) {
            affected.addAll(everywhere.of("Node"));
        }
        boolean firstOrLastPod = facts.ref().kind().equals("Pod") && pods.countIn(namespace) <= 1;
        if (firstOrLastPod || NAMESPACE_WIDE.contains(facts.ref().kind())) {
            model.find(Name.builtIn("Namespace", "", namespace))
                    .ifPresent(found -> affected.add(found.ref().uid()));
        }
    }

    /** Whose findings wait for the kind to be listed. Happens once a kind. */
    Set<String> dependingOn(String kind) {
        Set<String> affected = new TreeSet<>();
        for (Name target : referring.keys()) {
            if (target.kind().equals(kind)) {
                affected.addAll(referring.of(target));
            }
        }
        switch (kind) {
            case "Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "PodDisruptionBudget", "Service" -> {
                for (String dependent : DEPENDING_ON_WORKLOADS) {
                    affected.addAll(everywhere.of(dependent));
                }
            }
            case "RoleBinding", "ClusterRoleBinding" -> {
                for (String dependent : new String[] {"Role", "ClusterRole", "ServiceAccount"}) {
                    affected.addAll(everywhere.of(dependent));
                }
            }
            case "Job", "CronJob", "ServiceAccount", "Ingress", "Gateway" -> {
                for (String dependent : DEPENDING_ON_REFERENCES) {
                    affected.addAll(everywhere.of(dependent));
                }
            }
            case "Node" -> affected.addAll(everywhere.of("Node"));
            case "Namespace" -> affected.addAll(everywhere.of("NetworkPolicy"));
            case "StorageClass" -> affected.addAll(everywhere.of("PersistentVolumeClaim"));
            case "IngressClass" -> affected.addAll(everywhere.of("Ingress"));
            case "HorizontalPodAutoscaler" -> affected.addAll(spreadWorkloads());
            case "NetworkPolicy", "ResourceQuota", "LimitRange" -> {
                affected.addAll(everywhere.of("Namespace"));
                affected.addAll(tops.uids());
            }
            case "EndpointSlice" -> affected.addAll(everywhere.of("Service"));
            default -> {}
        }
        return affected;
    }

    private List<String> webhooksAt(ClusterModel model, Facts service) {
        return referring.of(Name.of(service.ref())).stream()
                .filter(uid -> model.facts(uid)
                        .filter(facts -> facts.ref().kind().endsWith("WebhookConfiguration"))
                        .isPresent())
                .toList();
    }

    /** Whether somebody wrote it and it makes pods, or is one. */
    static boolean isTop(Facts facts) {
        return Workloads.isTop(facts) && ApiGroup.isBuiltIn(facts.ref());
    }

    private static boolean makesPods(Facts facts) {
        return isTop(facts) && !facts.ref().kind().equals("Pod");
    }

    private static Map<String, String> labels(Facts facts) {
        return facts.body().at("metadata", "labels").texts();
    }

    private static Map<String, String> templateLabels(Facts facts) {
        return PodTemplates.of(facts).map(template -> template.labels()).orElse(Map.of());
    }

    private static Name serviceOf(Facts slice) {
        String service = slice.body()
                .at("metadata", "labels", "kubernetes.io/service-name")
                .text();
        return Name.builtIn("Service", slice.ref().namespace(), service);
    }

    LabelIndex pods() {
        return pods;
    }

    LabelIndex templates() {
        return templates;
    }

    /** What makes pods and the pods that nothing makes, by the labels of the pods. */
    LabelIndex tops() {
        return tops;
    }

    Tolerations tolerations() {
        return tolerations;
    }

    /** NetworkPolicies that speak of other namespaces. */
    Set<String> policiesAcross() {
        return acrossNamespaces;
    }

    Set<String> everywhere(String kind) {
        return everywhere.of(kind);
    }

    Set<String> spreadWorkloads() {
        Set<String> both = new HashSet<>(everywhere.of("Deployment"));
        both.addAll(everywhere.of("StatefulSet"));
        return both;
    }

    SelectorIndex selectors() {
        return selectors;
    }

    Set<String> ownedBy(String uid) {
        return owned.of(uid);
    }

    Set<String> eventsAbout(String uid) {
        return events.of(uid);
    }

    Set<String> slicesOf(Name service) {
        return slices.of(service);
    }

    Set<String> referringTo(Name name) {
        return referring.of(name);
    }

    boolean isAnyNodeReady() {
        return !readyNodes.isEmpty();
    }

    private static String nodeOf(Facts facts) {
        return facts.body().at("spec").text("nodeName");
    }

    Set<String> onNode(String node) {
        return onNode.of(node);
    }

    Set<String> mounting(Name claim) {
        return mounting.of(claim);
    }

    Set<String> ofKind(String kind, String namespace) {
        return kinds.of(new KindIn(kind, namespace));
    }
}
