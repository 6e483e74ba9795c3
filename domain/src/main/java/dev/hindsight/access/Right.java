package dev.hindsight.access;

import dev.hindsight.resource.Tree;
import java.util.List;

/**
 * One rule of a role. An asterisk stands for everything.
 *
 * @param names the only objects meant; empty for all
 * @param urls paths of the API server that are no resources
 */
public record Right(
        List<String> verbs, List<String> groups, List<String> resources, List<String> names, List<String> urls) {
    private static final String ALL = "*";

    static Right of(Tree rule) {
        return new Right(
                texts(rule, "verbs"),
                texts(rule, "apiGroups"),
                texts(rule, "resources"),
                texts(rule, "resourceNames"),
                texts(rule, "nonResourceURLs"));
    }

    private static List<String> texts(Tree rule, String field) {
        return rule.items(field).stream().map(Tree::text).toList();
    }

    /** As the API server decides: a rule with names allows nothing to whom names none. */
    public boolean allows(Ask ask) {
        return has(verbs, ask.verb())
                && (ask.group() == null ? !groups.isEmpty() : has(groups, ask.group()))
                && hasResource(ask)
                && (names.isEmpty() || names.contains(ask.name()));
    }

    /** Whether it allows it for some objects at least. */
    boolean allowsSome(Ask ask) {
        return names.isEmpty()
                ? allows(ask)
                : allows(new Ask(ask.verb(), ask.group(), ask.resource(), names.getFirst()));
    }

    private boolean hasResource(Ask ask) {
        String subresource = ask.subresource();
        return has(resources, ask.resource()) || !subresource.isEmpty() && resources.contains("*/" + subresource);
    }

    private static boolean has(List<String> allowed, String wanted) {
        return allowed.contains(ALL) || allowed.contains(wanted);
    }

    boolean isEverything() {
        return verbs.contains(ALL) && groups.contains(ALL) && resources.contains(ALL) && names.isEmpty();
    }

    boolean hasWildcard() {
        return verbs.contains(ALL) || resources.contains(ALL);
    }

    /** {@code get, list on pods (apps) named web}, for people. */
    public String words() {
        String what = resources.isEmpty() ? String.join(", ", urls) : String.join(", ", resources);
        String of = groups.stream().allMatch(String::isEmpty) ? "" : " of " + String.join(", ", groupNames());
        String named = names.isEmpty() ? "" : ", only " + String.join(", ", names);
        return String.join(", ", verbs) + " on " + what + (resources.isEmpty() ? "" : of) + named;
    }

    private List<String> groupNames() {
        return groups.stream().map(group -> group.isEmpty() ? "core" : group).toList();
    }
}
