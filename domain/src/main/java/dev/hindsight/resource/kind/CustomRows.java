package dev.hindsight.resource.kind;

import dev.hindsight.resource.mask.Fields;
import dev.hindsight.resource.mask.Mask;
import dev.hindsight.resource.mask.ReferencesMask;

/**
 * Kinds that Hindsight does not know, by what the API conventions of Kubernetes and most controllers have alike. Of the
 * specification only names of other objects and small settings that mean the same everywhere: nobody knows where a
 * custom resource keeps its passwords.
 */
final class CustomRows {
    /** Some controllers write a new transition time with every look, so it is no fact. */
    private static final Mask CONDITION =
            Fields.plain("type", "status", "reason").andWords("message");

    private static final Mask SPEC = ReferencesMask.with(Fields.plain("replicas", "minReplicas", "maxReplicas")
            .andPlain("paused", "suspend", "suspended", "schedule")
            .andPlain("className", "ingressClassName", "gatewayClassName", "storageClassName", "priorityClassName")
            .andPlain("secretName", "serviceAccountName", "configMapName"));

    private static final Mask STATUS = Fields.plain("observedGeneration")
            .andWords("phase", "state", "reason", "message")
            .andPlain("replicas", "readyReplicas", "availableReplicas", "updatedReplicas")
            .and("health", Fields.of("status", Mask.WORDS).andWords("message"))
            .and("sync", Fields.of("status", Mask.WORDS))
            .andEach("conditions", CONDITION);

    static final Fields OTHER = CommonRows.object(Fields.of("spec", SPEC).and("status", STATUS))
            .and("metadata", CommonRows.METADATA.andPlain("generation"));

    private CustomRows() {}
}
