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
public record Difference(List<Step> steps, Tree before, Tree after, Facts was, Facts now) {
    public boolean came() {
        return before.isEmpty();
    }

    public boolean went() {
        return after.isEmpty();
    }

    public Step last() {
        return steps.getLast();
    }

    public String name() {
        return last().name();
    }

    /** The key of the nearest list of that name on the way; empty when the way leads through none. */
    public String keyOf(String list) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).name().equals(list) && steps.get(i).key() != null) {
                return steps.get(i).key();
            }
        }
        return "";
    }

    /** The field or item that holds this place, in the version after. */
    public Tree parentNow() {
        return ListKeys.find(now.body(), steps.subList(0, steps.size() - 1));
    }

    public String kind() {
        return now.ref().kind();
    }

    String path() {
        StringBuilder path = new StringBuilder();
        steps.forEach(step -> step.appendTo(path));
        return path.toString();
    }

    public String beforeText() {
        return Rendered.of(before);
    }

    public String afterText() {
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
