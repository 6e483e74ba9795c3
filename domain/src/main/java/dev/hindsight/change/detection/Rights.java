package dev.hindsight.change.detection;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a role allows now that it did not allow before, and the other way round, however its rules are cut. */
final class Rights {
    private static final int MOST_SAID = 3;
    private static final String ANY = "*";

    /** @param name of a single object; {@code *} for all */
    private record Right(String verb, String group, String target, String name) {
        boolean covers(Right other) {
            return covers(verb, other.verb)
                    && covers(group, other.group)
                    && covers(target, other.target)
                    && covers(name, other.name);
        }

        private static boolean covers(String mine, String other) {
            return mine.equals(ANY) || mine.equals(other);
        }

        String on() {
            String what = target.equals(ANY) ? "everything" + (group.equals(ANY) ? "" : " of " + group) : target;
            return what + (name.equals(ANY) ? "" : " " + name);
        }
    }

    private Rights() {}

    /** {@code allows now delete, get on secrets; no longer list on pods}. */
    static String compared(Facts before, Facts now) {
        List<Right> old = of(before);
        List<Right> fresh = of(now);
        String gained = said(without(fresh, old));
        String lost = said(without(old, fresh));
        if (gained.isEmpty() && lost.isEmpty()) {
            return "allows the same as before";
        }
        return (gained.isEmpty() ? "" : "allows now " + gained)
                + (gained.isEmpty() || lost.isEmpty() ? "" : "; ")
                + (lost.isEmpty() ? "" : "no longer " + lost);
    }

    private static List<Right> without(List<Right> some, List<Right> others) {
        return some.stream()
                .filter(right -> others.stream().noneMatch(other -> other.covers(right)))
                .toList();
    }

    private static String said(List<Right> rights) {
        Map<String, Set<String>> verbs = new LinkedHashMap<>();
        rights.forEach(right ->
                verbs.computeIfAbsent(right.on(), on -> new TreeSet<>()).add(right.verb()));
        List<String> said = new ArrayList<>();
        verbs.forEach(
                (on, some) -> said.add((some.contains(ANY) ? "any verb" : String.join(", ", some)) + " on " + on));
        int more = said.size() - MOST_SAID;
        return String.join("; ", said.subList(0, Math.min(MOST_SAID, said.size())))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    private static List<Right> of(Facts role) {
        List<Right> rights = new ArrayList<>();
        for (Tree rule : role.body().items("rules")) {
            for (Tree verb : rule.items("verbs")) {
                for (Tree path : rule.items("nonResourceURLs")) {
                    rights.add(new Right(verb.text(), "", path.text(), ANY));
                }
                for (Tree resource : rule.items("resources")) {
                    for (Tree group : rule.items("apiGroups")) {
                        names(rule)
                                .forEach(name ->
                                        rights.add(new Right(verb.text(), group.text(), resource.text(), name)));
                    }
                }
            }
        }
        return rights;
    }

    private static List<String> names(Tree rule) {
        List<Tree> names = rule.items("resourceNames");
        return names.isEmpty() ? List.of(ANY) : names.stream().map(Tree::text).toList();
    }
}
