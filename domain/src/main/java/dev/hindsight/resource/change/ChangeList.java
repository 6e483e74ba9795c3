package dev.hindsight.resource.change;

import dev.hindsight.resource.Change;
import dev.hindsight.resource.Change.Aspect;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.change.words.GenericWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts differences in words, in a useful order and a bounded number. */
public final class ChangeList {
    public static final int MAX_CHANGES = 200;

    private ChangeList() {}

    public static List<Change> between(Facts before, Facts after) {
        List<Difference> differences = Differences.between(before, after);
        List<Change> changes = new ArrayList<>();
        for (Difference difference : differences) {
            String words = WordRows.words(difference);
            if (words != null) {
                changes.add(change(difference, words));
            }
        }
        if (changes.isEmpty()) {
            // Nothing that a person would tell, but something did change; that is told as it is.
            differences.forEach(difference -> changes.add(change(difference, GenericWords.of(difference))));
        }
        changes.sort(Comparator.comparing(Change::aspect));
        return bounded(changes);
    }

    private static Change change(Difference difference, String words) {
        return new Change(
                difference.aspect(),
                difference.path(),
                difference.came() ? null : difference.beforeText(),
                difference.went() ? null : difference.afterText(),
                words);
    }

    private static List<Change> bounded(List<Change> changes) {
        if (changes.size() <= MAX_CHANGES) {
            return List.copyOf(changes);
        }
        List<Change> bounded = new ArrayList<>(changes.subList(0, MAX_CHANGES - 1));
        int more = changes.size() - bounded.size();
        Aspect aspect = changes.get(bounded.size()).aspect();
        bounded.add(new Change(aspect, "…cut", null, null, "and " + more + " more changes"));
        return List.copyOf(bounded);
    }
}
