package dev.hindsight.resource;

/**
 * Which object of a cluster.
 *
 * @param apiVersion as Kubernetes writes it: {@code v1}, {@code apps/v1}
 * @param namespace empty for a cluster-scoped object
 * @param uid never used again for another object
 */
public record ResourceRef(String apiVersion, String kind, String namespace, String name, String uid) {}
