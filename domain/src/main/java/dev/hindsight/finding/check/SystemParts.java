package dev.hindsight.finding.check;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import java.util.Set;

/**
 * What belongs to the cluster itself. It needs rights that nobody else should have, and its user cannot change it: so
 * what is merely wanted (security, architecture) is not judged there; what does not work is.
 */
public final class SystemParts {
    private static final Set<String> NAMESPACES = Set.of("kube-system", "kube-public", "kube-node-lease");

    private SystemParts() {}

    public static boolean isSystemNamespace(String namespace) {
        return NAMESPACES.contains(namespace);
    }

    /** Whether the object lies in a system namespace, is one, or is a role or binding that Kubernetes made itself. */
    public static boolean owns(Facts facts) {
        ResourceRef ref = facts.ref();
        return isSystemNamespace(ref.namespace())
                || ref.kind().equals("Namespace") && isSystemNamespace(ref.name())
                || ref.name().startsWith("system:")
                || facts.body()
                        .at("metadata", "labels", "kubernetes.io/bootstrapping")
                        .text()
                        .equals("rbac-defaults");
    }
}
