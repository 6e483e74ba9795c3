package dev.hindsight.app.group;

import dev.hindsight.logline.Level;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries counted by group; bounded: what comes when there are too many groups counts as others. */
final class Groups {
    private static final int MOST = 100_000;

    private final Map<String, Counted> groups = new LinkedHashMap<>();
    private long others;

    /** A group so far. */
    static final class Counted {
        final String group;
        final String template;
        final String service;
        final String example;
        final String first;
        Level level;
        String last;
        long count;

        Counted(GroupedEntry entry) {
            group = entry.group();
            template = Shown.oneLine(entry.template());
            service = entry.service();
            example = Shown.oneLine(entry.entry().text());
            first = entry.time();
            level = entry.entry().level();
        }
    }

    void add(GroupedEntry entry) {
        Counted counted = groups.get(entry.key());
        if (counted == null && groups.size() == MOST) {
            others++;
            return;
        }
        if (counted == null) {
            counted = new Counted(entry);
            groups.put(entry.key(), counted);
        }
        counted.count++;
        counted.last = entry.time();
        Level level = entry.entry().level();
        counted.level = level.isAtLeast(counted.level) ? level : counted.level;
    }

    /** Most frequent first. @param least null for all */
    List<Counted> byCount(Level least) {
        return groups.values().stream()
                .filter(group -> least == null || group.level.isAtLeast(least))
                .sorted(Comparator.comparingLong((Counted group) -> -group.count)
                        .thenComparing((Counted group) -> -group.level.severity()))
                .toList();
    }

    /** Entries in groups that were too many to keep. */
    long others() {
        return others;
    }
}
