package dev.hindsight.source.log.rotated;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of a container's log files: the number of the run, then when the file was put aside, then whether it was
 * compressed: {@code 0.log.20261121-193011.gz}.
 */
final class FileNames {
    private static final Pattern NAME = Pattern.compile("(\\d{1,9})\\.log(?:\\.(\\d{8}-\\d{6}))?(\\.gz)?");

    private record Name(String name, int run, String aside) {}

    private FileNames() {}

    /** Those that are whole and not the newest, oldest first. A run that is over keeps its last file by its plain name. */
    static List<String> inOrder(Collection<String> names) {
        List<Name> known = names.stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(match -> new Name(match.group(), Integer.parseInt(match.group(1)), aside(match)))
                .sorted(Comparator.comparingInt(Name::run).thenComparing(Name::aside))
                .toList();
        return known.stream()
                .limit(Math.max(0, known.size() - 1))
                .map(Name::name)
                .toList();
    }

    /** The plain one is the newest of its run. */
    private static String aside(Matcher match) {
        return match.group(2) == null ? "~" : match.group(2);
    }
}
