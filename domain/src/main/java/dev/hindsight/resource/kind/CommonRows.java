package dev.hindsight.resource.kind;

import dev.hindsight.resource.mask.AnnotationsMask;
import dev.hindsight.resource.mask.Fields;
import dev.hindsight.resource.mask.Mask;

/** What many kinds have alike. Generations and versions are left out: they move when nothing that matters moves. */
final class CommonRows {
    static final Mask OWNER = Fields.plain("apiVersion", "kind", "name", "uid", "controller");

    static final Fields METADATA = Fields.of("labels", Mask.values(Mask.PLAIN))
            .and("annotations", AnnotationsMask.ANNOTATIONS)
            .andEach("ownerReferences", OWNER)
            .andPlain("finalizers", "creationTimestamp", "deletionTimestamp");

    /** Without {@code lastHeartbeatTime}, {@code lastProbeTime} and {@code lastUpdateTime}. */
    static final Mask CONDITION =
            Fields.plain("type", "status", "reason").andWords("message").andPlain("lastTransitionTime");

    static final Fields CONDITIONS = Fields.of("conditions", Mask.each(CONDITION));

    /** Another object, as Events and endpoints refer to it. */
    static final Mask REFERENCE = Fields.plain("apiVersion", "kind", "namespace", "name", "uid", "fieldPath");

    static final Mask NAMED = Fields.plain("name", "namespace");

    private CommonRows() {}

    /** A kind's top-level fields: its metadata and the given ones. */
    static Fields object(Fields specific) {
        Fields rows = Fields.of("metadata", METADATA);
        for (var row : specific.rows().entrySet()) {
            rows = rows.and(row.getKey(), row.getValue());
        }
        return rows;
    }

    static Fields specAndStatus(Mask spec, Mask status) {
        return object(Fields.of("spec", spec).and("status", status));
    }
}
