package dev.hindsight.change;

/** What a change is about. */
public enum Category {
    ROLL_OUT,
    SCALE,
    IMAGE,
    ENVIRONMENT,
    COMMAND,
    PROBES,
    RESOURCES,
    /** Anything else of what pods are made from. */
    TEMPLATE,
    WORKLOAD,
    /** Settings and secrets: names of keys, never values. */
    CONFIG,
    SCHEDULE,
    QUOTA,
    LIMITS,
    /** Who may do what. */
    RBAC,
    NODE,
    SERVICE,
    ROUTE,
    NETWORK_POLICY,
    AUTOSCALING,
    BUDGET,
    NAMESPACE,
    STORAGE,
    /** Labels, and annotations that something acts on. */
    METADATA,
    OTHER
}
