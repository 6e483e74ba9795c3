package dev.hindsight.resource.change.words;

import dev.hindsight.resource.change.Difference;
import dev.hindsight.resource.change.Row;
import java.util.List;

/** Pods: where they run, and what became of them. */
public final class PodWords {
    public static final List<Row> ROWS = List.of(
            Row.value("spec.nodeName", PodWords::node),
            Row.value("status.phase", difference -> GenericWords.changed("phase", difference)),
            Row.value("status.podIP", PodWords::address),
            Row.value("status.reason", difference -> GenericWords.changed("reason", difference)),
            Row.silent("status.hostIP"),
            Row.silent("status.startTime"),
            Row.silent("status.qosClass"),
            Row.coming(
                    "**.volumes[]",
                    difference ->
                            GenericWords.happened("volume " + difference.last().key(), difference)),
            Row.value("**.serviceAccountName", difference -> GenericWords.changed("service account", difference)));

    private PodWords() {}

    private static String node(Difference difference) {
        return difference.came()
                ? "assigned to node " + difference.afterText()
                : GenericWords.changed("node", difference);
    }

    private static String address(Difference difference) {
        return difference.came()
                ? "got the address " + difference.afterText()
                : GenericWords.changed("address", difference);
    }
}
