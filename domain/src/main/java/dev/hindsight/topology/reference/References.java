package dev.hindsight.topology.reference;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.resource.part.PodTemplate;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.Workloads;
import java.util.List;

/** What an object names that it uses. References that Kubernetes fills in itself are none. */
public final class References {
    private final ReferenceList found;

    private References(ReferenceList found) {
        this.found = found;
    }

    /** Of a replica nothing: its controller's template says the same. */
    public static List<Reference> of(Facts facts) {
        if (!ApiGroup.isBuiltIn(facts.ref())) {
            return List.of();
        }
        References references = new References(new ReferenceList(facts.ref().namespace()));
        if (Workloads.KINDS.contains(facts.ref().kind())) {
            if (Workloads.isTop(facts)) {
                PodTemplates.of(facts).ifPresent(references::template);
                references.statefulSet(facts);
            }
        } else {
            references.other(facts);
        }
        return references.found.all();
    }

    /** The claims that a pod mounts, whoever made the pod. */
    public static List<Reference> claims(Facts pod) {
        ReferenceList found = new ReferenceList(pod.ref().namespace());
        for (Tree volume : pod.body().at("spec").items("volumes")) {
            String claim = volume.at("persistentVolumeClaim").text("claimName");
            found.near("PersistentVolumeClaim", claim, "spec.volumes[" + volume.text("name") + "]");
        }
        return found.all();
    }

    private void template(PodTemplate template) {
        Tree spec = template.spec();
        for (Container container : Containers.all(spec)) {
            environment(container, template.path() + "." + container.place());
        }
        for (Tree volume : spec.items("volumes")) {
            volume(volume, template.path() + ".volumes[" + volume.text("name") + "]");
        }
        String account = spec.text("serviceAccountName");
        found.near(
                "ServiceAccount",
                account.isEmpty() ? Reference.DEFAULT_ACCOUNT : account,
                template.path() + ".serviceAccountName");
        for (Tree secret : spec.items("imagePullSecrets")) {
            found.near("Secret", secret.text("name"), template.path() + ".imagePullSecrets");
        }
        found.clusterWide("PriorityClass", spec.text("priorityClassName"), template.path() + ".priorityClassName");
        found.clusterWide("RuntimeClass", spec.text("runtimeClassName"), template.path() + ".runtimeClassName");
    }

    private void environment(Container container, String path) {
        for (Tree variable : container.spec().items("env")) {
            String at = path + ".env[" + variable.text("name") + "]";
            data("Secret", variable.at("valueFrom", "secretKeyRef"), "name", at);
            data("ConfigMap", variable.at("valueFrom", "configMapKeyRef"), "name", at);
        }
        for (Tree source : container.spec().items("envFrom")) {
            data("Secret", source.at("secretRef"), "name", path + ".envFrom");
            data("ConfigMap", source.at("configMapRef"), "name", path + ".envFrom");
        }
    }

    private void volume(Tree volume, String path) {
        data("Secret", volume.at("secret"), "secretName", path);
        data("ConfigMap", volume.at("configMap"), "name", path);
        for (Tree source : volume.at("projected").items("sources")) {
            data("Secret", source.at("secret"), "name", path);
            data("ConfigMap", source.at("configMap"), "name", path);
        }
        found.near("PersistentVolumeClaim", volume.at("persistentVolumeClaim").text("claimName"), path);
        Tree ephemeral = volume.at("ephemeral", "volumeClaimTemplate", "spec");
        found.clusterWide("StorageClass", ephemeral.text("storageClassName"), path);
        found.near("Secret", volume.at("csi", "nodePublishSecretRef").text("name"), path);
    }

    /** A reference to a ConfigMap or Secret, to one key of it, or to several items. */
    private void data(String kind, Tree reference, String nameField, String path) {
        boolean optional = reference.isTrue("optional");
        List<Tree> items = reference.items("items");
        if (items.isEmpty()) {
            found.key(kind, reference.text(nameField), reference.text("key"), path, optional);
        }
        for (Tree item : items) {
            found.key(kind, reference.text(nameField), item.text("key"), path, optional);
        }
    }

    private void statefulSet(Facts facts) {
        if (facts.ref().kind().equals("StatefulSet")) {
            Tree spec = facts.body().at("spec");
            found.near("Service", spec.text("serviceName"), "spec.serviceName");
            for (Tree claim : spec.items("volumeClaimTemplates")) {
                String path =
                        "spec.volumeClaimTemplates[" + claim.at("metadata").text("name") + "]";
                found.clusterWide("StorageClass", claim.at("spec").text("storageClassName"), path);
            }
        }
    }

    private void other(Facts facts) {
        Tree spec = facts.body().at("spec");
        switch (facts.ref().kind()) {
            case "ServiceAccount" -> {
                for (Tree secret : facts.body().items("imagePullSecrets")) {
                    found.near("Secret", secret.text("name"), "imagePullSecrets");
                }
                for (Tree secret : facts.body().items("secrets")) {
                    found.near("Secret", secret.text("name"), "secrets");
                }
            }
            case "PersistentVolumeClaim" ->
                found.clusterWide("StorageClass", spec.text("storageClassName"), "spec.storageClassName");
            case "HorizontalPodAutoscaler" -> {
                Tree target = spec.at("scaleTargetRef");
                String group = ApiGroup.of(target.text("apiVersion"));
                String namespace = facts.ref().namespace();
                found.named(
                        new Name(group, target.text("kind"), namespace, target.text("name")), "spec.scaleTargetRef");
            }
            case "Ingress" -> RouteReferences.ingress(spec, found);
            case "Gateway" -> RouteReferences.gateway(spec, found);
            case "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute" -> RouteReferences.route(spec, found);
            case "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration" ->
                ExtensionReferences.webhooks(facts, found);
            case "APIService" -> ExtensionReferences.apiService(spec, found);
            case "CustomResourceDefinition" -> ExtensionReferences.definition(spec, found);
            case "RoleBinding", "ClusterRoleBinding" -> {
                Tree role = facts.body().at("roleRef");
                String where = role.text("kind").equals("Role") ? facts.ref().namespace() : "";
                found.in(where, role.text("kind"), role.text("name"), "roleRef");
                for (Tree subject : facts.body().items("subjects")) {
                    String home = found.namespaceOf(subject);
                    if (subject.text("kind").equals("ServiceAccount") && !home.isEmpty()) {
                        found.in(home, "ServiceAccount", subject.text("name"), "subjects");
                    }
                }
            }
            case "ValidatingAdmissionPolicyBinding" ->
                found.clusterWide("ValidatingAdmissionPolicy", spec.text("policyName"), "spec.policyName");
            default -> {}
        }
    }
}
