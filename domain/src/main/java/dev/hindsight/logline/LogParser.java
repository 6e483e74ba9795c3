package dev.hindsight.logline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an entry says. Without state: one may serve all threads. */
public final class LogParser {
    /** Of lines that belong together, at least one. */
    public LogEntry parse(List<RawLine> joined) {
        RawLine first = joined.getFirst();
        String text = joined.stream().map(RawLine::text).collect(Collectors.joining("\n"));
        return parse(new RawLine(first.time(), first.stream(), text, first.sequence()));
    }

    /** Of a text that was joined elsewhere: its lines are parted by {@code \n}. */
    public LogEntry parse(RawLine joined) {
        String text = joined.text();
        int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return new LogEntry(
                joined.time(), joined.stream(), level(text), "", text, Optional.empty(), Map.of(), text, lines, "");
    }

    private static Level level(String text) {
        String upper = text.substring(0, Math.min(text.length(), 200)).toUpperCase(Locale.ROOT);
        for (Level level : Level.values()) {
            if (upper.contains(level.name())) {
                return level;
            }
        }
        return upper.contains("PANIC") ? Level.FATAL : Level.INFO;
    }
}
