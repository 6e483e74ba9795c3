package dev.hindsight.view.resource.row;

import dev.hindsight.topology.reference.ApiGroup;

/** A kind in one word: {@code Service} for Kubernetes' own, {@code Service.serving.knative.dev} for a namesake. */
public final class KindName {
    private KindName() {}

    /** @param group empty for the core group */
    public static String of(String group, String kind) {
        return group.equals(ApiGroup.ofKind(kind)) ? kind : kind + "." + group;
    }

    public static String ofObject(String apiVersion, String kind) {
        return of(ApiGroup.of(apiVersion), kind);
    }

    /** The kind alone. */
    public static String kindOf(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
