package dev.hindsight.topology;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.resource.part.PodTemplate;
import dev.hindsight.resource.part.PodTemplates;
import java.util.ArrayList;
import java.util.List;

/** What an object cannot do without. Optional references, and those that Kubernetes fills in itself, are none. */
public final class References {
    private final String namespace;
    private final List<Reference> found = new ArrayList<>();

    private References(String namespace) {
        this.namespace = namespace;
    }

    /** Of a replica nothing: its controller's template says the same. */
    public static List<Reference> of(Facts facts) {
        if (!ApiGroup.isBuiltIn(facts.ref())) {
            return List.of();
        }
        References references = new References(facts.ref().namespace());
        if (Workloads.KINDS.contains(facts.ref().kind())) {
            if (Workloads.isTop(facts)) {
                PodTemplates.of(facts).ifPresent(references::template);
                references.statefulSet(facts);
            }
        } else {
            references.other(facts);
        }
        return List.copyOf(references.found);
    }

    /** The claims that a pod mounts, whoever made the pod. */
    static List<Reference> claims(Facts pod) {
        References references = new References(pod.ref().namespace());
        for (Tree volume : pod.body().at("spec").items("volumes")) {
            String claim = volume.at("persistentVolumeClaim").text("claimName");
            references.add("PersistentVolumeClaim", claim, "", "spec.volumes[" + volume.text("name") + "]");
        }
        return references.found;
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
        add(
                "ServiceAccount",
                account.isEmpty() ? Reference.DEFAULT_ACCOUNT : account,
                "",
                template.path() + ".serviceAccountName");
        for (Tree secret : spec.items("imagePullSecrets")) {
            add("Secret", secret.text("name"), "", template.path() + ".imagePullSecrets");
        }
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
        add("PersistentVolumeClaim", volume.at("persistentVolumeClaim").text("claimName"), "", path);
    }

    /** A reference to a ConfigMap or Secret, to one key of it, or to several items. */
    private void data(String kind, Tree reference, String nameField, String path) {
        if (reference.isTrue("optional") || reference.text(nameField).isEmpty()) {
            return;
        }
        add(kind, reference.text(nameField), reference.text("key"), path);
        for (Tree item : reference.items("items")) {
            add(kind, reference.text(nameField), item.text("key"), path);
        }
    }

    private void statefulSet(Facts facts) {
        if (facts.ref().kind().equals("StatefulSet")) {
            Tree spec = facts.body().at("spec");
            add("Service", spec.text("serviceName"), "", "spec.serviceName");
        }
    }

    private void other(Facts facts) {
        Tree spec = facts.body().at("spec");
        switch (facts.ref().kind()) {
            case "ServiceAccount" -> {
                for (Tree secret : facts.body().items("imagePullSecrets")) {
                    add("Secret", secret.text("name"), "", "imagePullSecrets");
                }
            }
            case "PersistentVolumeClaim" -> storageClass(spec, "spec.storageClassName");
            case "HorizontalPodAutoscaler" -> {
                Tree target = spec.at("scaleTargetRef");
                String group = ApiGroup.of(target.text("apiVersion"));
                Name name = new Name(group, target.text("kind"), namespace, target.text("name"));
                found.add(new Reference(name, "", "spec.scaleTargetRef"));
            }
            case "Ingress" -> ingress(spec);
            case "RoleBinding", "ClusterRoleBinding" -> {
                Tree role = facts.body().at("roleRef");
                String where = role.text("kind").equals("Role") ? namespace : "";
                found.add(new Reference(Name.builtIn(role.text("kind"), where, role.text("name")), "", "roleRef"));
            }
            default -> {}
        }
    }

    private void ingress(Tree spec) {
        add("Service", spec.at("defaultBackend", "service").text("name"), "", "spec.defaultBackend");
        for (Tree rule : spec.items("rules")) {
            for (Tree path : rule.at("http").items("paths")) {
                String at = "spec.rules[" + rule.text("host") + "].http.paths[" + path.text("path") + "].backend";
                add("Service", path.at("backend", "service").text("name"), "", at);
            }
        }
        for (Tree tls : spec.items("tls")) {
            add("Secret", tls.text("secretName"), "", "spec.tls");
        }
    }

    private void storageClass(Tree claim, String path) {
        String name = claim.text("storageClassName");
        if (!name.isEmpty()) {
            found.add(new Reference(Name.builtIn("StorageClass", "", name), "", path));
        }
    }

    private void add(String kind, String name, String key, String path) {
        if (!name.isEmpty()) {
            found.add(new Reference(Name.builtIn(kind, namespace, name), key, path));
        }
    }
}
