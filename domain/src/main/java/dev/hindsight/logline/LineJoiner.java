package dev.hindsight.logline;

import dev.hindsight.logline.entry.Bounds;
import dev.hindsight.logline.join.Joining;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts lines together that are one entry: stacks, and messages of several lines. One for each container, or file; not
 * for several threads. Standard output and error are joined apart. It knows no time: whoever feeds it flushes when
 * nothing came for a second.
 *
 * <p>Bounded: of a line {@value dev.hindsight.logline.entry.Bounds#LINE} characters are kept, of an entry its first 400
 * and last 100 lines within {@value dev.hindsight.logline.entry.Bounds#TEXT} characters; where some were left out the
 * text says so, and {@link LogEntry#cut} will.
 */
public final class LineJoiner {
    private static final int MOST_STREAMS = 4;

    private final Map<String, Joining> streams = new LinkedHashMap<>();

    /** Takes a line in; gives the entries that are complete because of it, often one, often none. */
    public List<List<RawLine>> feed(RawLine line) {
        String stream = line.stream() == null ? "" : line.stream();
        Joining joining = streams.get(stream);
        if (joining == null) {
            joining = streams.computeIfAbsent(streams.size() < MOST_STREAMS ? stream : "", name -> new Joining());
        }
        List<RawLine> complete = joining.feed(bounded(line));
        return complete.isEmpty() ? List.of() : List.of(complete);
    }

    private static RawLine bounded(RawLine line) {
        return line.text().length() <= Bounds.LINE
                ? line
                : new RawLine(line.time(), line.stream(), Bounds.cut(line.text(), Bounds.LINE), line.sequence());
    }

    /** What is still open is complete. */
    public List<List<RawLine>> flush() {
        List<List<RawLine>> complete = new ArrayList<>();
        for (Joining joining : streams.values()) {
            List<RawLine> open = joining.flush();
            if (!open.isEmpty()) {
                complete.add(open);
            }
        }
        return complete;
    }
}
