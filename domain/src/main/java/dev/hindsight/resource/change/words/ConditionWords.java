package dev.hindsight.resource.change.words;

import dev.hindsight.resource.Tree;
import dev.hindsight.resource.change.Difference;
import dev.hindsight.resource.change.Row;
import java.util.List;
import java.util.Map;

/** Conditions: told when their status turns, or when the reason for it is another one. */
public final class ConditionWords {
    public static final List<Row> ROWS = List.of(Row.whole("**.conditions[]", ConditionWords::condition));

    /** When it turns true, and when it turns false. */
    private record Turn(String holds, String ceases) {}

    private static final Map<String, Turn> TURNS = Map.ofEntries(
            Map.entry("Ready", new Turn("became ready", "is no longer ready")),
            Map.entry("Available", new Turn("became available", "is no longer available")),
            Map.entry("PodScheduled", new Turn("was scheduled", "cannot be scheduled")),
            Map.entry("ReplicaFailure", new Turn("cannot make pods", "can make pods again")),
            Map.entry("Complete", new Turn("completed", "is not complete any more")),
            Map.entry("Failed", new Turn("failed", "is not failed any more")),
            Map.entry("Suspended", new Turn("was suspended", "was resumed")),
            Map.entry("Progressing", new Turn("the roll-out goes on", "the roll-out is stuck")),
            Map.entry("MemoryPressure", new Turn("is short of memory", "is no longer short of memory")),
            Map.entry("DiskPressure", new Turn("is short of disk space", "is no longer short of disk space")),
            Map.entry("PIDPressure", new Turn("is short of process ids", "is no longer short of process ids")),
            Map.entry("NetworkUnavailable", new Turn("has no network", "has its network again")),
            Map.entry("DisruptionAllowed", new Turn("allows disruptions", "allows no disruption")),
            Map.entry("DisruptionTarget", new Turn("is about to be evicted", "is no longer about to be evicted")));

    /** What else a pod tells says the same: it became ready, its containers started. */
    private static final List<String> SILENT = List.of(
            "ContainersReady", "Initialized", "PodReadyToStartContainers", "SuccessCriteriaMet", "FailureTarget");

    /** Conditions that are bad news when true. */
    private static final List<String> BAD =
            List.of("ReplicaFailure", "Failed", "MemoryPressure", "DiskPressure", "PIDPressure", "NetworkUnavailable");

    private ConditionWords() {}

    private static String condition(Difference difference) {
        String type = difference.last().key();
        Tree after = difference.after();
        if (SILENT.contains(type) || difference.came() && isAsUsual(type, after) || isDoubt(type, difference)) {
            return null;
        }
        if (difference.went()) {
            return TURNS.containsKey(type) && difference.before().text("status").equals("True")
                    ? TURNS.get(type).ceases()
                    : "condition " + type + " removed";
        }
        boolean turned = !difference.before().text("status").equals(after.text("status"));
        return turned ? turn(type, after) : otherReason(type, difference);
    }

    /** A condition's first appearance says nothing when it says what one expects of a new object. */
    private static boolean isAsUsual(String type, Tree after) {
        String status = after.text("status");
        return BAD.contains(type)
                ? status.equals("False")
                : type.equals("Ready") && status.equals("False")
                        || type.equals("Available") && status.equals("False")
                        || type.equals("PodScheduled") && status.equals("True")
                        || type.equals("Progressing") && status.equals("True");
    }

    /** When a node falls silent, its readiness tells it; that nobody knows of its disks either says nothing more. */
    private static boolean isDoubt(String type, Difference difference) {
        String before = difference.before().text("status");
        String after = difference.after().text("status");
        return BAD.contains(type) && (after.equals("Unknown") || before.equals("Unknown") && after.equals("False"));
    }

    private static String turn(String type, Tree after) {
        Turn turn = TURNS.get(type);
        String why = ContainerStatusWords.because(after.text("reason"), after.text("message"));
        return switch (after.text("status")) {
            case "True" ->
                turn == null
                        ? "condition " + type + " became true" + why
                        : turn.holds() + (BAD.contains(type) ? why : "");
            case "False" ->
                turn == null
                        ? "condition " + type + " became false" + why
                        : turn.ceases() + (BAD.contains(type) ? "" : why);
            default ->
                (type.equals("Ready") ? "whether it is ready" : "condition " + type) + " is not known any more" + why;
        };
    }

    private static String otherReason(String type, Difference difference) {
        String before = difference.before().text("reason");
        String after = difference.after().text("reason");
        return before.equals(after)
                ? null
                : "condition " + type + ": " + after + (before.isEmpty() ? "" : ", was " + before);
    }
}
