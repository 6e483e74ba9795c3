package dev.hindsight.resource.change;

import java.util.List;

/** Labels, annotations, owners, and the beginning of the end. */
final class MetadataWords {
    static final List<Row> ROWS = List.of(
            Row.value(
                    "metadata.labels.*", difference -> GenericWords.changed("label " + difference.name(), difference)),
            Row.value(
                    "metadata.annotations.*",
                    difference -> GenericWords.changed("annotation " + difference.name(), difference)),
            Row.coming("metadata.ownerReferences[]", MetadataWords::owner),
            Row.value("metadata.deletionTimestamp", difference -> "deletion began"),
            Row.value("metadata.finalizers", difference -> GenericWords.changed("finalizers", difference)));

    private MetadataWords() {}

    private static String owner(Difference difference) {
        var there = difference.went() ? difference.before() : difference.after();
        String owner = there.text("kind") + " " + there.text("name");
        return difference.came() ? "now belongs to " + owner : "no longer belongs to " + owner;
    }
}
