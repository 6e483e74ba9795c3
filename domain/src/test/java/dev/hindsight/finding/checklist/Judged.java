package dev.hindsight.finding.checklist;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.recorded.Recording;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.reference.ApiGroup;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All that is found in a cluster that has these objects and no others. */
public record Judged(ClusterModel model, List<Finding> findings) {
    private static final RuleCatalogue RULES = RuleCatalogue.standard();

    private static final List<String> LISTED = List.of(
            "Pod",
            "Node",
            "Namespace",
            "Service",
            "ConfigMap",
            "Secret",
            "ServiceAccount",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "ResourceQuota",
            "LimitRange",
            "Deployment",
            "ReplicaSet",
            "StatefulSet",
            "DaemonSet",
            "Job",
            "CronJob",
            "EndpointSlice",
            "Ingress",
            "IngressClass",
            "NetworkPolicy",
            "StorageClass",
            "PriorityClass",
            "RuntimeClass",
            "HorizontalPodAutoscaler",
            "PodDisruptionBudget",
            "Role",
            "ClusterRole",
            "RoleBinding",
            "ClusterRoleBinding",
            "GatewayClass",
            "Gateway",
            "HTTPRoute");

    public static Judged of(List<Tree> objects) {
        ClusterModel model = new ClusterModel();
        LISTED.forEach(kind -> model.apply(listed(kind)));
        List<Finding> findings = new ArrayList<>();
        List<Facts> all = objects.stream().map(Recording::facts).toList();
        all.forEach(facts -> model.apply(new ResourceObserved(facts, Sighting.FOUND, List.of())));
        for (Facts facts : all) {
            findings.addAll(RULES.objectRules().judge(facts));
            model.facts(facts.ref().uid())
                    .ifPresent(known -> findings.addAll(RULES.neighbourRules().judge(model, known)));
        }
        return new Judged(model, List.copyOf(findings));
    }

    private static KindInventoried listed(String kind) {
        String group = ApiGroup.ofKind(kind);
        String version = group.isEmpty() ? "v1" : group + "/v1";
        return new KindInventoried(version, kind, null, 0, "", Instant.EPOCH, Instant.EPOCH, 0, 0, 0);
    }
}
