package dev.hindsight.resource;

/**
 * One difference between two versions of an object.
 *
 * @param path where, in Kubernetes' names: {@code spec.template.spec.containers[web].image}
 * @param before null when it was not there
 * @param after null when it is not there any more
 * @param words for people: "image of container web changed from web:1 to web:2"
 */
public record Change(Aspect aspect, String path, String before, String after, String words) {
    /** Whether somebody wanted the change or it happened. */
    public enum Aspect {
        SPEC,
        STATUS,
        META
    }
}
