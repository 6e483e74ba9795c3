package dev.hindsight.resource.change.words;

import dev.hindsight.resource.Tree;
import dev.hindsight.resource.change.Difference;
import dev.hindsight.resource.change.Rendered;
import dev.hindsight.resource.change.Row;
import java.util.List;

/** Nodes, settings, quotas, rights and Events. */
public final class ClusterWords {
    public static final List<Row> ROWS = List.of(
            Row.value("spec.unschedulable", difference -> difference.after().isTrue() ? "cordoned" : "uncordoned"),
            Row.coming("spec.taints[]", ClusterWords::taint),
            Row.silent("spec.taints[].timeAdded"),
            Row.value(
                    "status.capacity.*",
                    difference -> GenericWords.changed("capacity of " + difference.name(), difference)),
            Row.value(
                    "status.allocatable.*",
                    difference -> GenericWords.changed("allocatable " + difference.name(), difference)),
            Row.value(
                    "status.nodeInfo.kubeletVersion",
                    difference -> GenericWords.changed("version of the kubelet", difference)),
            Row.value("status.nodeInfo.bootID", difference -> "the machine was booted anew"),
            Row.value("data.*", ClusterWords::key),
            Row.value("binaryData.*", ClusterWords::key),
            Row.value("spec.hard.*", difference -> GenericWords.changed("quota of " + difference.name(), difference)),
            Row.silent("status.hard.*"),
            Row.value("status.used.*", ClusterWords::used),
            Row.coming(
                    "rules[]",
                    difference -> difference.kind().endsWith("Role")
                            ? GenericWords.happened("right to " + right(difference), difference)
                            : GenericWords.of(difference)),
            Row.coming(
                    "subjects[]",
                    difference ->
                            GenericWords.happened("subject " + difference.last().key(), difference)),
            Row.coming(
                    "webhooks[]",
                    difference ->
                            GenericWords.happened("webhook " + difference.last().key(), difference)),
            Row.value(
                    "webhooks[].failurePolicy",
                    difference -> GenericWords.changed(
                            "failure policy of webhook " + difference.keyOf("webhooks"), difference)),
            Row.value("count", difference -> "seen " + difference.afterText() + " times now"),
            Row.value("series.count", difference -> "seen " + difference.afterText() + " times now"),
            Row.silent("series.lastObservedTime"),
            Row.silent("firstTimestamp"),
            Row.silent("lastTimestamp"),
            Row.silent("eventTime"));

    private ClusterWords() {}

    private static String taint(Difference difference) {
        Tree there = difference.went() ? difference.before() : difference.after();
        String value = there.text("value").isEmpty() ? "" : "=" + there.text("value");
        return GenericWords.happened("taint " + there.text("key") + value + ":" + there.text("effect"), difference);
    }

    private static String key(Difference difference) {
        return difference.came() || difference.went()
                ? GenericWords.happened("key " + difference.name(), difference)
                : "value of key " + difference.name() + " changed";
    }

    private static String used(Difference difference) {
        String hard =
                difference.now().body().at("status", "hard", difference.name()).text();
        return GenericWords.changed("used " + difference.name(), difference) + (hard.isEmpty() ? "" : " of " + hard);
    }

    private static String right(Difference difference) {
        Tree rule = difference.went() ? difference.before() : difference.after();
        Tree targets = rule.at("resources").isPresent() ? rule.at("resources") : rule.at("nonResourceURLs");
        return Rendered.of(rule.at("verbs")) + " on " + Rendered.of(targets);
    }
}
