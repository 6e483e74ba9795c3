package dev.hindsight.topology.reference;

import dev.hindsight.resource.ResourceRef;

/**
 * How objects refer to each other: not by uid, but by kind, namespace and name.
 *
 * @param group the API group; empty for the core group
 * @param namespace empty for a cluster-scoped object
 */
public record Name(String group, String kind, String namespace, String name) {
    public static Name of(ResourceRef ref) {
        return new Name(ApiGroup.of(ref.apiVersion()), ref.kind(), ref.namespace(), ref.name());
    }

    /** An object of one of Kubernetes' own kinds. */
    public static Name builtIn(String kind, String namespace, String name) {
        return new Name(ApiGroup.ofKind(kind), kind, namespace, name);
    }
}
