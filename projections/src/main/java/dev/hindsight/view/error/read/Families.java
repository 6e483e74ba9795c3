package dev.hindsight.view.error.read;

import dev.hindsight.view.error.row.ErrorMemberRow;
import dev.hindsight.view.moment.Moment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Groups with all that was merged into them at an instant.
 *
 * @param members by group, the group itself among them
 */
public record Families(Map<String, List<String>> members) {
    public static Families at(Moment moment, Collection<String> roots) {
        Map<String, TreeSet<String>> all = new HashMap<>();
        roots.forEach(root -> all.computeIfAbsent(root, key -> new TreeSet<>()).add(root));
        if (!roots.isEmpty()) {
            ErrorMemberRow.<ErrorMemberRow>list(
                            "cluster = ?1 and root in ?2 and positionFrom <= ?3 and positionTo > ?3",
                            moment.cluster(),
                            roots,
                            moment.position())
                    .forEach(row -> all.get(row.root).add(row.key));
        }
        Map<String, List<String>> members = new HashMap<>();
        all.forEach((root, keys) -> members.put(root, List.copyOf(keys)));
        return new Families(members);
    }

    public List<String> of(String root) {
        return members.get(root);
    }

    /** All groups of all families. */
    public List<String> keys() {
        TreeSet<String> keys = new TreeSet<>();
        members.values().forEach(keys::addAll);
        return List.copyOf(keys);
    }
}
