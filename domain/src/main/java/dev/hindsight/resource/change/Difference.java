package dev.hindsight.resource.change;

import dev.hindsight.resource.Change.Aspect;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.util.List;

/**
 * One place at which two versions differ.
 *
 * @param before empty when it came
 * @param after empty when it went
 * @param was the whole of the version before
 * @param now the whole of the version after
 */
record Difference(List<Step> steps, Tree before, Tree after, Facts was, Facts now) {
    boolean came() {
        return before.isEmpty();
    }

    boolean went() {
        return after.isEmpty();
    }

    Step last() {
        return steps.getLast();
    }

    String name() {
        return last().name();
    }

    /** The key of the nearest list of that name on the way; empty when the way leads through none. */
    String keyOf(String list) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).name().equals(list) && steps.get(i).key() != null) {
                return steps.get(i).key();
            }
        }
        return "";
    }

    /** The field or item that holds this place, in the version after. */
    Tree parentNow() {
        return ListKeys.find(now.body(), steps.subList(0, steps.size() - 1));
    }

    String kind() {
        return now.ref().kind();
    }

    String path() {
        StringBuilder path = new StringBuilder();
        steps.forEach(step -> step.appendTo(path));
        return path.toString();
    }

    String beforeText() {
        return Rendered.of(before);
    }

    String afterText() {
        return Rendered.of(after);
    }

    /** Whether somebody wanted it or it happened. Endpoints and Events have no status; they are one. */
    Aspect aspect() {
        if (kind().equals("Event")) {
            return Aspect.STATUS;
        }
        return switch (steps.getFirst().name()) {
            case "status", "endpoints" -> Aspect.STATUS;
            case "metadata" -> Aspect.META;
            default -> Aspect.SPEC;
        };
    }
}
