package dev.hindsight.finding.check;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import java.util.List;

/**
 * What belongs to the cluster itself. It needs rights that nobody else should have, and its user cannot change it: so
 * what is merely wanted (security, architecture) is not judged there; what does not work is. Known by what Kubernetes
 * and OpenShift reserve for themselves, and by the marks that they put on their own parts.
 */
public final class SystemParts {
    /** Kubernetes asks users not to begin names of namespaces like this; OpenShift refuses it. */
    private static final List<String> RESERVED = List.of("kube-", "openshift-");

    private static final String BOOTSTRAPPING = "kubernetes.io/bootstrapping";

    /** Labels of what an installer brings and keeps as it is. */
    private static final List<String> MARKS =
            List.of("kubernetes.io/cluster-service", "addonmanager.kubernetes.io/mode");

    private SystemParts() {}

    public static boolean isSystemNamespace(String namespace) {
        return RESERVED.stream().anyMatch(namespace::startsWith);
    }

    /** Whether the object lies in a system namespace, is one, or is a part that Kubernetes or its installer made. */
    public static boolean owns(Facts facts) {
        ResourceRef ref = facts.ref();
        return isSystemNamespace(ref.namespace())
                || ref.kind().equals("Namespace") && isSystemNamespace(ref.name())
                || ref.name().startsWith("system:")
                || isMarked(facts.body().at("metadata", "labels"));
    }

    private static boolean isMarked(Tree labels) {
        return labels.text(BOOTSTRAPPING).equals("rbac-defaults")
                || MARKS.stream()
                        .anyMatch(mark -> labels.at(mark).isPresent()
                                && !labels.text(mark).equals("false"));
    }
}
