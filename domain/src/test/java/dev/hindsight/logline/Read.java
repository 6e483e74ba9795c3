package dev.hindsight.logline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines as they go through joining and parsing. */
final class Read {
    private static final LogParser PARSER = new LogParser();

    private Read() {}

    static List<LogEntry> resource(String name) throws IOException {
        try (InputStream in = Read.class.getResourceAsStream("/logline/" + name + ".txt")) {
            return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        }
    }

    static List<LogEntry> lines(String... lines) {
        return joined(Arrays.asList(lines)).stream().map(PARSER::parse).toList();
    }

    static List<List<RawLine>> joined(List<String> lines) {
        LineJoiner joiner = new LineJoiner();
        List<List<RawLine>> entries = new ArrayList<>();
        long sequence = 0;
        for (String line : lines) {
            entries.addAll(joiner.feed(line(line, ++sequence)));
        }
        entries.addAll(joiner.flush());
        return entries;
    }

    static RawLine line(String text, long sequence) {
        return new RawLine(Instant.EPOCH, "stderr", text, sequence);
    }

    static LogEntry one(String text) {
        return PARSER.parse(line(text, 1));
    }

    /** {@code FATAL x3 java KeyError}: level, lines, and what the stack is. */
    static String summary(LogEntry entry) {
        String stack = entry.stack()
                .map(trace -> " " + trace.language() + " " + trace.type())
                .orElse("");
        return entry.level() + " x" + entry.lines() + stack;
    }
}
