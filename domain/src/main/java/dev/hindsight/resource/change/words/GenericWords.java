package dev.hindsight.resource.change.words;

import dev.hindsight.resource.Tree;
import dev.hindsight.resource.change.Difference;
import dev.hindsight.resource.change.Step;
import java.util.HashSet;
import java.util.List;

/** Words for what has no row: the field's own name, and where it belongs. */
public final class GenericWords {
    private GenericWords() {}

    public static String of(Difference difference) {
        return isOtherOrder(difference)
                ? "order of " + subject(difference) + " changed"
                : changed(subject(difference), difference);
    }

    private static boolean isOtherOrder(Difference difference) {
        List<Tree> before = difference.before().items();
        List<Tree> after = difference.after().items();
        return before.size() == after.size() && new HashSet<>(before).equals(new HashSet<>(after)) && !after.isEmpty();
    }

    /** {@code subject set to x}, {@code subject removed (was x)} or {@code subject changed from x to y}. */
    static String changed(String subject, Difference difference) {
        if (difference.came()) {
            return subject + " set to " + difference.afterText();
        }
        return difference.went()
                ? subject + " removed (was " + difference.beforeText() + ")"
                : subject + " changed from " + difference.beforeText() + " to " + difference.afterText();
    }

    /** {@code thing added}, {@code thing removed} or {@code thing changed}. */
    static String happened(String thing, Difference difference) {
        return thing + (difference.came() ? " added" : difference.went() ? " removed" : " changed");
    }

    private static String subject(Difference difference) {
        String container = ContainerWords.container(difference);
        List<Step> steps = difference.steps();
        if (!container.isEmpty()) {
            return path(steps.subList(ContainerWords.depth(steps) + 1, steps.size())) + " of " + container;
        }
        boolean top = steps.size() > 1 && isTop(steps.getFirst().name());
        return path(top ? steps.subList(1, steps.size()) : steps);
    }

    private static boolean isTop(String name) {
        return name.equals("spec") || name.equals("status") || name.equals("metadata");
    }

    private static String path(List<Step> steps) {
        StringBuilder path = new StringBuilder();
        steps.forEach(step -> step.appendTo(path));
        return path.isEmpty() ? "it" : path.toString();
    }
}
