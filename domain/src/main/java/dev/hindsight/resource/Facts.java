package dev.hindsight.resource;

/**
 * What matters of one version of one object: the object as Kubernetes writes it, cut down to the fields in which
 * anything can be wrong, without heartbeats, managed fields and values of secrets.
 *
 * @param resourceVersion the version that these facts were taken from
 * @param body {@code metadata} (labels, annotations, owners, created, deleted), {@code spec}, {@code status} and
 *     whatever else of the kind matters, in Kubernetes' own names
 * @param by who wrote last what is wanted of it; null when that is not known. Another writer alone is no other fact
 */
public record Facts(ResourceRef ref, String resourceVersion, Tree body, Writer by) {
    public Facts(ResourceRef ref, String resourceVersion, Tree body) {
        this(ref, resourceVersion, body, null);
    }
}
