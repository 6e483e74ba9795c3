package dev.hindsight.resource.change;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks two versions side by side and finds the places at which they differ. */
final class Differences {
    private final Facts was;
    private final Facts now;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Facts was, Facts now) {
        this.was = was;
        this.now = now;
    }

    static List<Difference> between(Facts was, Facts now) {
        Differences differences = new Differences(was, now);
        differences.fields(List.of(), was.body(), now.body());
        return differences.found;
    }

    /** Of two that differ. */
    private void walk(List<Step> steps, Tree before, Tree after) {
        boolean cameOrWent = before.isEmpty() || after.isEmpty();
        switch (WordRows.reach(steps)) {
            case WHOLE -> add(steps, before, after);
            case COMING -> {
                if (cameOrWent) {
                    add(steps, before, after);
                } else {
                    below(steps, before, after);
                }
            }
            case VALUE -> below(steps, before, after);
        }
    }

    private void below(List<Step> steps, Tree before, Tree after) {
        if (isOr(before, after, Map.class)) {
            int known = found.size();
            fields(steps, before, after);
            if (found.size() == known) {
                add(steps, before, after);
            }
        } else if (isOr(before, after, List.class) && !isListOfValues(before) && !isListOfValues(after)) {
            int known = found.size();
            items(steps, before, after);
            if (found.size() == known) {
                add(steps, before, after);
            }
        } else {
            add(steps, before, after);
        }
    }

    /** Whether both are of the type, where what is not there may be of any. */
    private static boolean isOr(Tree before, Tree after, Class<?> type) {
        return (before.isEmpty() || type.isInstance(before.value()))
                && (after.isEmpty() || type.isInstance(after.value()));
    }

    private static boolean isListOfValues(Tree list) {
        return list.items().stream().anyMatch(item -> !(item.value() instanceof Map));
    }

    private void fields(List<Step> steps, Tree before, Tree after) {
        Set<String> names = after.names();
        for (String name : names) {
            field(steps, name, before.at(name), after.at(name));
        }
        for (String name : before.names()) {
            if (!names.contains(name)) {
                field(steps, name, before.at(name), Tree.EMPTY);
            }
        }
    }

    private void field(List<Step> steps, String name, Tree before, Tree after) {
        if (!before.equals(after)) {
            walk(with(steps, Step.field(name)), before, after);
        }
    }

    private void items(List<Step> steps, Tree before, Tree after) {
        String name = steps.getLast().name();
        Map<String, Tree> old = ListKeys.byKey(name, before.items());
        Map<String, Tree> fresh = ListKeys.byKey(name, after.items());
        if (old == null || fresh == null) {
            asSets(steps, before.items(), after.items());
            return;
        }
        Set<String> keys = new LinkedHashSet<>(fresh.keySet());
        keys.addAll(old.keySet());
        for (String key : keys) {
            Tree oneBefore = old.getOrDefault(key, Tree.EMPTY);
            Tree oneAfter = fresh.getOrDefault(key, Tree.EMPTY);
            if (!oneBefore.equals(oneAfter)) {
                walk(keyed(steps, key), oneBefore, oneAfter);
            }
        }
    }

    /** Items that nothing tells apart but their content came or went, they never changed. */
    private void asSets(List<Step> steps, List<Tree> before, List<Tree> after) {
        Set<Tree> old = new LinkedHashSet<>(before);
        Set<Tree> fresh = new LinkedHashSet<>(after);
        for (int i = 0; i < before.size(); i++) {
            if (!fresh.contains(before.get(i))) {
                add(keyed(steps, String.valueOf(i)), before.get(i), Tree.EMPTY);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            if (!old.contains(after.get(i))) {
                add(keyed(steps, String.valueOf(i)), Tree.EMPTY, after.get(i));
            }
        }
    }

    private void add(List<Step> steps, Tree before, Tree after) {
        found.add(new Difference(steps, before, after, was, now));
    }

    private static List<Step> keyed(List<Step> steps, String key) {
        List<Step> keyed = new ArrayList<>(steps);
        keyed.set(keyed.size() - 1, new Step(steps.getLast().name(), key));
        return keyed;
    }

    private static List<Step> with(List<Step> steps, Step step) {
        List<Step> longer = new ArrayList<>(steps.size() + 1);
        longer.addAll(steps);
        longer.add(step);
        return longer;
    }
}
