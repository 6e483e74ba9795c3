package dev.hindsight.finding.extension;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects that are written in a version of the API that newer clusters do not know. */
public final class ApiVersionRules {
    /** What was taken away, by group and kind ({@code *} for all), and what to use instead. */
    private static final Map<String, String> REMOVED = Map.ofEntries(
            Map.entry("extensions/v1beta1/Ingress", "networking.k8s.io/v1"),
            Map.entry("extensions/v1beta1/Deployment", "apps/v1"),
            Map.entry("extensions/v1beta1/DaemonSet", "apps/v1"),
            Map.entry("extensions/v1beta1/ReplicaSet", "apps/v1"),
            Map.entry("extensions/v1beta1/NetworkPolicy", "networking.k8s.io/v1"),
            Map.entry("extensions/v1beta1/PodSecurityPolicy", "Pod Security Admission"),
            Map.entry("apps/v1beta1/*", "apps/v1"),
            Map.entry("apps/v1beta2/*", "apps/v1"),
            Map.entry("networking.k8s.io/v1beta1/Ingress", "networking.k8s.io/v1"),
            Map.entry("networking.k8s.io/v1beta1/IngressClass", "networking.k8s.io/v1"),
            Map.entry("policy/v1beta1/PodDisruptionBudget", "policy/v1"),
            Map.entry("policy/v1beta1/PodSecurityPolicy", "Pod Security Admission"),
            Map.entry("batch/v1beta1/CronJob", "batch/v1"),
            Map.entry("batch/v2alpha1/CronJob", "batch/v1"),
            Map.entry("autoscaling/v2beta1/HorizontalPodAutoscaler", "autoscaling/v2"),
            Map.entry("autoscaling/v2beta2/HorizontalPodAutoscaler", "autoscaling/v2"),
            Map.entry("discovery.k8s.io/v1beta1/EndpointSlice", "discovery.k8s.io/v1"),
            Map.entry("events.k8s.io/v1beta1/Event", "events.k8s.io/v1"),
            Map.entry("rbac.authorization.k8s.io/v1alpha1/*", "rbac.authorization.k8s.io/v1"),
            Map.entry("rbac.authorization.k8s.io/v1beta1/*", "rbac.authorization.k8s.io/v1"),
            Map.entry("storage.k8s.io/v1beta1/*", "storage.k8s.io/v1"),
            Map.entry("scheduling.k8s.io/v1beta1/PriorityClass", "scheduling.k8s.io/v1"),
            Map.entry("node.k8s.io/v1beta1/RuntimeClass", "node.k8s.io/v1"),
            Map.entry("coordination.k8s.io/v1beta1/Lease", "coordination.k8s.io/v1"),
            Map.entry("certificates.k8s.io/v1beta1/CertificateSigningRequest", "certificates.k8s.io/v1"),
            Map.entry("admissionregistration.k8s.io/v1beta1/*", "admissionregistration.k8s.io/v1"),
            Map.entry("apiextensions.k8s.io/v1beta1/CustomResourceDefinition", "apiextensions.k8s.io/v1"),
            Map.entry("apiregistration.k8s.io/v1beta1/APIService", "apiregistration.k8s.io/v1"),
            Map.entry("flowcontrol.apiserver.k8s.io/v1beta1/*", "flowcontrol.apiserver.k8s.io/v1"),
            Map.entry("flowcontrol.apiserver.k8s.io/v1beta2/*", "flowcontrol.apiserver.k8s.io/v1"),
            Map.entry("flowcontrol.apiserver.k8s.io/v1beta3/*", "flowcontrol.apiserver.k8s.io/v1"));

    private static final Rule DEPRECATED = Row.architecture("deprecated-api", "Version of the API that goes away")
            .why("Newer clusters do not know this version: after an upgrade whoever writes it is refused.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("objects", "one that is served in a version that Kubernetes has removed or will remove")
            .remedy(
                    "Write it in the newer version: kubectl convert -f FILE --output-version GROUP/VERSION ; see what the"
                            + " cluster serves: kubectl api-versions")
            .docs("reference/using-api/deprecation-guide/")
            .alone(Rule.ANY_KIND);

    private ApiVersionRules() {}

    public static List<ObjectRule> rows() {
        return List.of(new ObjectRule(DEPRECATED, ApiVersionRules::deprecated));
    }

    private static Optional<Verdict> deprecated(Facts facts) {
        String version = facts.ref().apiVersion();
        if (version.equals("v1") || version.endsWith("/v1")) {
            return Optional.empty();
        }
        String instead = REMOVED.getOrDefault(version + "/" + facts.ref().kind(), REMOVED.get(version + "/*"));
        return Verdict.when(
                instead != null, version + " goes away; use " + instead, evidence(facts, "apiVersion", version));
    }
}
