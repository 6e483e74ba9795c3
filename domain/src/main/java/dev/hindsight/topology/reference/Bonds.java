package dev.hindsight.topology.reference;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.Workloads;
import dev.hindsight.topology.reference.Bond.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that an object names: what it needs, what it may use, whom it gives rights, what it is bound to. */
public final class Bonds {
    private final Facts facts;
    private final Set<Name> known = new HashSet<>();
    private final List<Bond> found = new ArrayList<>();

    private Bonds(Facts facts) {
        this.facts = facts;
    }

    /** Each once, in the order in which the object names them. */
    public static List<Bond> of(Facts facts) {
        Bonds bonds = new Bonds(facts);
        if (ApiGroup.isBuiltIn(facts.ref())) {
            References.of(asIfAlone(facts)).forEach(reference -> bonds.add(bonds.sort(reference), reference.target()));
            bonds.optional();
        } else {
            bonds.custom();
        }
        return List.copyOf(bonds.found);
    }

    /** A replica needs what its controller's template says, but people look for it at the replica too. */
    private static Facts asIfAlone(Facts facts) {
        if (!facts.ref().kind().equals("Pod")) {
            return facts;
        }
        Map<String, Object> body = new HashMap<>();
        body.put("spec", facts.body().at("spec").value());
        return new Facts(facts.ref(), facts.resourceVersion(), Tree.of(body));
    }

    private Sort sort(Reference reference) {
        String to = reference.target().kind();
        return switch (facts.ref().kind()) {
            case "Ingress", "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute" ->
                to.equals("Service") ? Sort.ROUTES : to.equals("Gateway") ? Sort.BINDS : Sort.USES;
            case "HorizontalPodAutoscaler" -> Sort.SCALES;
            case "RoleBinding", "ClusterRoleBinding" -> to.equals("ServiceAccount") ? Sort.GRANTS : Sort.USES;
            case "ValidatingWebhookConfiguration",
                    "MutatingWebhookConfiguration",
                    "APIService",
                    "CustomResourceDefinition" -> Sort.CALLS;
            default -> Workloads.KINDS.contains(facts.ref().kind()) && isMountable(to) ? Sort.MOUNTS : Sort.USES;
        };
    }

    private static boolean isMountable(String kind) {
        return kind.equals("ConfigMap") || kind.equals("Secret") || kind.equals("PersistentVolumeClaim");
    }

    private void optional() {
        Tree body = facts.body();
        Tree spec = body.at("spec");
        switch (facts.ref().kind()) {
            case "PersistentVolumeClaim" -> wide(Sort.BINDS, "PersistentVolume", spec.text("volumeName"));
            case "PersistentVolume" -> wide(Sort.USES, "StorageClass", spec.text("storageClassName"));
            case "VolumeAttachment" -> {
                wide(Sort.BINDS, "PersistentVolume", spec.at("source").text("persistentVolumeName"));
                wide(Sort.BINDS, "Node", spec.text("nodeName"));
            }
            case "EndpointSlice" -> {
                String service = body.at("metadata", "labels", "kubernetes.io/service-name")
                        .text();
                near(Sort.BINDS, "Service", "", service);
            }
            case "IngressClass" -> named(Sort.USES, spec.at("parameters"));
            case "GatewayClass" -> named(Sort.USES, spec.at("parametersRef"));
            default -> optionalOfWorkload();
        }
    }

    /** What its containers and volumes take when it is there. */
    private void optionalOfWorkload() {
        PodTemplates.of(facts).ifPresent(template -> {
            for (Container container : Containers.all(template.spec())) {
                for (Tree variable : container.spec().items("env")) {
                    data("Secret", variable.at("valueFrom", "secretKeyRef"));
                    data("ConfigMap", variable.at("valueFrom", "configMapKeyRef"));
                }
                for (Tree source : container.spec().items("envFrom")) {
                    data("Secret", source.at("secretRef"));
                    data("ConfigMap", source.at("configMapRef"));
                }
            }
            for (Tree volume : template.spec().items("volumes")) {
                near(Sort.MOUNTS, "Secret", "", volume.at("secret").text("secretName"));
                data("ConfigMap", volume.at("configMap"));
                for (Tree source : volume.at("projected").items("sources")) {
                    data("Secret", source.at("secret"));
                    data("ConfigMap", source.at("configMap"));
                }
            }
        });
    }

    private void data(String kind, Tree reference) {
        near(Sort.MOUNTS, kind, "", reference.text("name"));
    }

    /** By the usual names of fields that name something in the object's own namespace, and by what is a reference. */
    private void custom() {
        Tree spec = facts.body().at("spec");
        near(Sort.USES, "Secret", "", spec.text("secretName"));
        near(Sort.USES, "ConfigMap", "", spec.text("configMapName"));
        near(Sort.USES, "ServiceAccount", "", spec.text("serviceAccountName"));
        for (String field : spec.names()) {
            Sort sort = field.equals("scaleTargetRef") || field.equals("targetRef") ? Sort.SCALES : Sort.USES;
            named(sort, spec.at(field));
            spec.items(field).forEach(reference -> named(sort, reference));
        }
    }

    private void named(Sort sort, Tree reference) {
        String kind = reference.text("kind");
        if (!kind.isEmpty()) {
            String namespace = isClusterWide(kind)
                    ? ""
                    : reference.text("namespace").isEmpty() ? facts.ref().namespace() : reference.text("namespace");
            add(sort, new Name(group(reference), kind, namespace, reference.text("name")));
        }
    }

    private static String group(Tree reference) {
        if (reference.at("apiVersion").isPresent()) {
            return ApiGroup.of(reference.text("apiVersion"));
        }
        String group = reference.text("apiGroup") + reference.text("group");
        return group.isEmpty() ? ApiGroup.ofKind(reference.text("kind")) : group;
    }

    /** As kinds without namespace are usually called. */
    private static boolean isClusterWide(String kind) {
        return kind.startsWith("Cluster")
                || kind.endsWith("Class")
                || kind.equals("Node")
                || kind.equals("Namespace")
                || kind.equals("PersistentVolume");
    }

    private void near(Sort sort, String kind, String namespace, String name) {
        add(sort, Name.builtIn(kind, namespace.isEmpty() ? facts.ref().namespace() : namespace, name));
    }

    private void wide(Sort sort, String kind, String name) {
        add(sort, Name.builtIn(kind, "", name));
    }

    private void add(Sort sort, Name target) {
        if (!target.name().isEmpty() && known.add(target)) {
            found.add(new Bond(sort, target));
        }
    }
}
