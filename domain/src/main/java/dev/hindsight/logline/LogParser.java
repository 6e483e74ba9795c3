package dev.hindsight.logline;

import dev.hindsight.logline.entry.Bounds;
import dev.hindsight.logline.entry.CutMark;
import dev.hindsight.logline.entry.EntryReader;
import dev.hindsight.logline.entry.Said;
import dev.hindsight.logline.text.PlainText;
import java.util.List;

/**
 * What an entry says: JSON, logfmt, klog, syslog, access logs, and any header made of times, levels, threads, hosts,
 * programs and loggers; stacks of eight languages. Without state: one may serve all threads. It reads any input, in
 * time that grows with its length.
 */
public final class LogParser {
    private static final int MOST_LINES = 2_000;

    /** Of lines that belong together, at least one. */
    public LogEntry parse(List<RawLine> joined) {
        RawLine first = joined.getFirst();
        if (joined.size() == 1) {
            return parse(first);
        }
        StringBuilder text = new StringBuilder();
        int lines = 0;
        for (RawLine line : joined) {
            if (lines++ < MOST_LINES && text.length() < 2 * Bounds.TEXT) {
                text.append(lines == 1 ? "" : "\n").append(Bounds.cut(line.text(), Bounds.LINE));
            }
        }
        return parse(new RawLine(first.time(), first.stream(), text.toString(), first.sequence()));
    }

    /** Of a text that was joined elsewhere: its lines are parted by {@code \n}. */
    public LogEntry parse(RawLine joined) {
        String text = PlainText.of(Bounds.cut(joined.text(), Bounds.TEXT));
        CutMark.Left left = CutMark.in(text);
        Said said = EntryReader.read(text);
        return new LogEntry(
                joined.time(),
                joined.stream(),
                said.level().orElse(Level.INFO),
                said.logger(),
                said.message(),
                said.stack(),
                said.fields(),
                text,
                lines(joined.text(), left.lines()),
                words(left.words(), said.fieldsLeft()));
    }

    private static int lines(String text, long left) {
        long lines = 1 + left - (left > 0 ? 1 : 0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return (int) Math.min(lines, Integer.MAX_VALUE);
    }

    private static String words(String left, int fields) {
        String more = fields == 0 ? "" : fields + " fields left out";
        return left.isEmpty() ? more : more.isEmpty() ? left : left + ", " + more;
    }
}
