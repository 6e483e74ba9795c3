package dev.hindsight.logline;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts lines together that are one entry. One for each container, or file; not for several threads. It knows no time:
 * whoever feeds it flushes when nothing came for a second.
 */
public final class LineJoiner {
    private final List<RawLine> open = new ArrayList<>();

    /** Takes a line in; gives the entries that are complete because of it, often one, often none. */
    public List<List<RawLine>> feed(RawLine line) {
        boolean continues = !open.isEmpty()
                && !line.text().isEmpty()
                && (line.text().charAt(0) == ' '
                        || line.text().charAt(0) == '\t'
                        || line.text().startsWith("Caused by: "));
        List<List<RawLine>> complete = continues ? List.of() : flush();
        open.add(line);
        return complete;
    }

    /** What is still open is complete. */
    public List<List<RawLine>> flush() {
        List<List<RawLine>> complete = open.isEmpty() ? List.of() : List.of(List.copyOf(open));
        open.clear();
        return complete;
    }
}
