package dev.hindsight.view.health.part;

/** What a cluster is cut into; each object is in exactly one part. */
public enum Grouping {
    /** The namespace that an object lies in or, of a Namespace, is; empty for what belongs to the cluster. */
    NAMESPACE,
    /** What the labels of the object, of what owns it, or of its namespace say; empty where none says anything. */
    TEAM
}
