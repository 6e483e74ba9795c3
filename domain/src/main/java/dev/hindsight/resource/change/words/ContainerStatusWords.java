package dev.hindsight.resource.change.words;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.change.Difference;
import dev.hindsight.resource.change.ListKeys;
import dev.hindsight.resource.change.Rendered;
import dev.hindsight.resource.change.Row;
import dev.hindsight.resource.part.Conditions;
import java.util.List;
import java.util.stream.Stream;

/** What happened to a container. */
public final class ContainerStatusWords {
    public static final List<Row> ROWS = Stream.of(
                    "containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses")
            .flatMap(list -> rows("status." + list + "[]", list))
            .toList();

    private ContainerStatusWords() {}

    private static Stream<Row> rows(String place, String list) {
        String name = list.startsWith("init") ? "init container " : "container ";
        return Stream.of(
                Row.coming(place, difference -> first(name, difference)),
                Row.value(place + ".restartCount", difference -> restarted(name + difference.keyOf(list), difference)),
                Row.whole(place + ".state", difference -> state(name + difference.keyOf(list), difference)),
                Row.silent(place + ".lastState"),
                Row.silent(place + ".started"),
                Row.value(place + ".imageID", difference -> imageOf(name + difference.keyOf(list), difference)),
                Row.value(place + ".ready", difference -> ready(name + difference.keyOf(list), difference)));
    }

    private static String first(String name, Difference difference) {
        return difference.went()
                ? null
                : name + difference.last().key() + words(difference.after().at("state"));
    }

    private static String restarted(String container, Difference difference) {
        if (difference.after().number(0) <= difference.before().number(0)) {
            return container + " counts " + difference.afterText() + " restarts";
        }
        Tree status = difference.parentNow();
        Tree last = status.at("lastState", "terminated").isPresent()
                ? status.at("lastState", "terminated")
                : status.at("state", "terminated");
        String exit = last.isEmpty() ? "" : " (last exit: " + last.text("reason") + code(last) + ")";
        return container + " restarted, now " + times(difference.after().number(0)) + exit;
    }

    private static String times(long count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    private static String code(Tree terminated) {
        return terminated.at("exitCode").isEmpty() ? "" : ", code " + terminated.text("exitCode");
    }

    private static String state(String container, Difference difference) {
        Tree before = difference.before();
        Tree after = difference.after();
        boolean sameWait = before.at("waiting").isPresent()
                && before.at("waiting")
                        .text("reason")
                        .equals(after.at("waiting").text("reason"));
        if (difference.went() || sameWait) {
            return null;
        }
        boolean restart = after.at("running").isPresent() && restarts(difference);
        return restart ? null : container + words(after);
    }

    /** Whether the row of the restart count tells it already. */
    private static boolean restarts(Difference difference) {
        Tree before = ListKeys.find(
                difference.was().body(),
                difference.steps().subList(0, difference.steps().size() - 1));
        return difference.parentNow().number("restartCount", 0) > before.number("restartCount", 0);
    }

    private static String words(Tree state) {
        if (state.at("running").isPresent()) {
            return " started";
        }
        Tree waiting = state.at("waiting");
        if (waiting.isPresent()) {
            // The message of a back-off only repeats the container's own name.
            boolean backsOff = waiting.text("reason").equals("CrashLoopBackOff");
            return " waits" + because(waiting.text("reason"), backsOff ? "" : waiting.text("message"));
        }
        Tree ended = state.at("terminated");
        if (ended.isEmpty()) {
            return " has not started yet";
        }
        return ended.text("reason").equals("Completed")
                ? " completed"
                : " ended" + because(ended.text("reason"), "") + exit(ended);
    }

    private static String exit(Tree ended) {
        return ended.at("exitCode").isEmpty() ? "" : " (exit code " + ended.text("exitCode") + ")";
    }

    static String because(String reason, String message) {
        String why = reason.isEmpty() ? "" : ": " + reason;
        return message.isEmpty()
                ? why
                : Rendered.bounded(why + (why.isEmpty() ? ": " : " (") + message) + (why.isEmpty() ? "" : ")");
    }

    private static String imageOf(String container, Difference difference) {
        boolean another =
                !difference.beforeText().isEmpty() && !difference.afterText().isEmpty();
        return another ? container + " runs another image under its name now" : null;
    }

    /** Told by the pod's own readiness where that changes too. */
    private static String ready(String container, Difference difference) {
        boolean podToo = isReady(difference.was()) != isReady(difference.now());
        if (podToo || difference.came()) {
            return null;
        }
        return container + (difference.after().isTrue() ? " became ready" : " is no longer ready");
    }

    private static boolean isReady(Facts pod) {
        return Conditions.isTrue(pod, "Ready");
    }
}
