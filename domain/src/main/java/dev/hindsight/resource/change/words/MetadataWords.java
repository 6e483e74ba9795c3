package dev.hindsight.resource.change.words;

import dev.hindsight.resource.change.Difference;
import dev.hindsight.resource.change.Row;
import java.util.List;

/** Labels, annotations, owners, and the beginning of the end. */
public final class MetadataWords {
    public static final List<Row> ROWS = List.of(
            Row.value(
                    "metadata.labels.*", difference -> GenericWords.changed("label " + difference.name(), difference)),
            Row.value("metadata.annotations.*", MetadataWords::annotation),
            Row.coming("metadata.ownerReferences[]", MetadataWords::owner),
            Row.value(
                    "metadata.generation", difference -> "specification changed, generation " + difference.afterText()),
            Row.silent("status.observedGeneration"),
            Row.value("metadata.deletionTimestamp", difference -> "deletion began"),
            Row.value("metadata.finalizers", difference -> GenericWords.changed("finalizers", difference)));

    private MetadataWords() {}

    private static String annotation(Difference difference) {
        return switch (difference.name()) {
            case "deployment.kubernetes.io/revision" -> GenericWords.changed("roll-out revision", difference);
            // The Deployment controller's own notes of what the replicas tell anyway.
            case "deployment.kubernetes.io/desired-replicas",
                    "deployment.kubernetes.io/max-replicas",
                    "deployment.kubernetes.io/revision-history" -> null;
            default -> GenericWords.changed("annotation " + difference.name(), difference);
        };
    }

    private static String owner(Difference difference) {
        var there = difference.went() ? difference.before() : difference.after();
        String owner = there.text("kind") + " " + there.text("name");
        return difference.came() ? "now belongs to " + owner : "no longer belongs to " + owner;
    }
}
