package dev.hindsight.source.kubernetes.kinds;

import java.util.Set;

/**
 * Which of the kinds that Hindsight does not know are watched: those of custom resources and of further API servers.
 *
 * @param include {@code PLURAL.GROUP} or {@code *.GROUP}; empty for all
 * @param exclude the same; comes before {@code include}
 * @param most how many kinds at most, as each costs a watch; those beyond are told of in the log
 */
public record CustomKinds(Set<String> include, Set<String> exclude, int most) {
    public static final CustomKinds STANDARD = new CustomKinds(Set.of(), Set.of(), 100);
    public static final CustomKinds NONE = new CustomKinds(Set.of(), Set.of(), 0);

    public CustomKinds {
        include = Set.copyOf(include);
        exclude = Set.copyOf(exclude);
    }

    boolean wants(String plural, String group) {
        return !names(exclude, plural, group) && (include.isEmpty() || names(include, plural, group));
    }

    private static boolean names(Set<String> patterns, String plural, String group) {
        return patterns.contains(plural + "." + group) || patterns.contains("*." + group);
    }
}
