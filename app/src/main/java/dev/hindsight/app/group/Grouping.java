package dev.hindsight.app.group;

import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.fingerprint.Fingerprinter;
import dev.hindsight.fingerprint.learn.LineTemplates;
import dev.hindsight.logline.LogEntry;
import dev.hindsight.logline.LogParser;
import dev.hindsight.logline.RawLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the input twice: to learn its templates, and to tell of each entry which group it is in. */
final class Grouping {
    /** Kinds of lines beyond these are learned from together. */
    private static final int MOST_KINDS = 200;

    private final Input input;
    private final boolean singly;
    private final LogParser parser = new LogParser();
    private final Map<String, LineTemplates> templates = new HashMap<>();
    private long lines;

    /** @param singly whether only stacks are joined: each other line is an entry */
    Grouping(Input input, boolean singly) {
        this.input = input;
        this.singly = singly;
    }

    /** @return how many lines there are */
    long learn() {
        Map<String, LineTemplates.Learner> learners = new HashMap<>();
        Joiners joiners = new Joiners((line, entry) -> {
            String kind = learners.size() < MOST_KINDS || learners.containsKey(line.kind()) ? line.kind() : "";
            LineTemplates.Learner learner = learners.computeIfAbsent(kind, any -> new LineTemplates.Learner());
            parts(entry).forEach(part -> learner.add(part.getFirst().text()));
        });
        lines = input.each(joiners::feed);
        joiners.flush();
        learners.forEach((kind, learner) -> templates.put(kind, learner.learn()));
        return lines;
    }

    /**
     * @param beforeLine is told of each line before its entry can come
     * @param sink takes entries in the order in which they end
     */
    void each(Consumer<InputLine> beforeLine, Consumer<GroupedEntry> sink) {
        Joiners joiners = new Joiners((line, entry) -> parts(entry).forEach(part -> sink.accept(grouped(line, part))));
        input.each(line -> {
            beforeLine.accept(line);
            joiners.feed(line);
        });
        joiners.flush();
    }

    /** Lines that were joined for another reason than a stack stand for themselves when lines are asked for. */
    private List<List<RawLine>> parts(List<RawLine> entry) {
        boolean whole =
                !singly || entry.size() == 1 || parser.parse(entry).stack().isPresent();
        return whole ? List.of(entry) : entry.stream().map(List::of).toList();
    }

    private GroupedEntry grouped(InputLine line, List<RawLine> lines) {
        LineTemplates learned = templates.getOrDefault(line.kind(), templates.get(""));
        LogEntry entry = parser.parse(lines);
        String first = lines.getFirst().text();
        String time = line.time() == null
                ? learned.time(first)
                : lines.getFirst().time().toString();
        if (lines.size() > 1 && entry.stack().isPresent()) {
            Fingerprint fingerprint = Fingerprinter.of("", line.service(), entry);
            return new GroupedEntry(lines, entry, fingerprint.key(), fingerprint.title(), line.service(), time);
        }
        String template = learned.of(first);
        return new GroupedEntry(lines, entry, line.service() + "\0" + template, template, line.service(), time);
    }
}
