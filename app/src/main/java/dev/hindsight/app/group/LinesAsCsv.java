package dev.hindsight.app.group;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A row for each line of the input, in its order, though entries may end in another. */
final class LinesAsCsv {
    private final PrintStream out;
    private final Deque<Row> open = new ArrayDeque<>();
    private final Map<Long, Row> byId = new HashMap<>();

    private static final class Row {
        final long id;
        String rest;

        Row(long id) {
            this.id = id;
        }
    }

    LinesAsCsv(PrintStream out) {
        this.out = out;
    }

    void head() {
        out.println("LineId,Group,Template");
    }

    void line(InputLine line) {
        Row row = new Row(line.id());
        open.addLast(row);
        byId.put(line.id(), row);
    }

    void entry(GroupedEntry entry) {
        String rest = entry.group() + "," + quoted(Shown.oneLine(entry.template()));
        entry.lines().forEach(line -> byId.get(line.sequence()).rest = rest);
        while (!open.isEmpty() && open.peekFirst().rest != null) {
            Row row = open.removeFirst();
            byId.remove(row.id);
            out.println(row.id + "," + row.rest);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
