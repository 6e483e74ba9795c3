package dev.hindsight.topology;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.resource.part.Owner;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.index.Buckets;
import dev.hindsight.topology.index.LabelIndex;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.index.SelectorIndex;
import dev.hindsight.topology.reference.ApiGroup;
import dev.hindsight.topology.reference.Name;
import dev.hindsight.topology.reference.References;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ways from an object to its neighbours. */
final class Indexes {
    private record KindIn(String kind, String namespace) {}

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

    /** Whether somebody wrote it and it makes pods, or is one. */
    static boolean isTop(Facts facts) {
        return Workloads.isTop(facts) && ApiGroup.isBuiltIn(facts.ref());
    }

    static boolean makesPods(Facts facts) {
        return isTop(facts) && !facts.ref().kind().equals("Pod");
    }

    static Map<String, String> labels(Facts facts) {
        return facts.body().at("metadata", "labels").texts();
    }

    static Map<String, String> templateLabels(Facts facts) {
        return PodTemplates.of(facts).map(template -> template.labels()).orElse(Map.of());
    }

    static Name serviceOf(Facts slice) {
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

    /** All that somebody names. */
    Set<Name> named() {
        return referring.keys();
    }

    Set<String> referringTo(Name name) {
        return referring.of(name);
    }

    int readyNodes() {
        return readyNodes.size();
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
