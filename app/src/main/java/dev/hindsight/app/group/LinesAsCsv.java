package dev.hindsight.app.group;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A row for each line of the input, in its order, though entries may end in another. */
final class LinesAsCsv {
    /** Entries with fewer lines are complete. */
    private static final int LONG = 100;

    private final PrintStream out;
    private final Deque<Row> open = new ArrayDeque<>();
    private final Map<Long, Row> byId = new HashMap<>();

    private String last = ",\"\"";

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
        entry.lines().forEach(line -> tell(line.sequence(), rest));
        if (entry.lines().size() >= LONG) {
            leftOut(entry, rest);
        }
        print(false);
    }

    /** Of very long entries the joiner keeps the ends only: what is between is of the entry too. */
    private void leftOut(GroupedEntry entry, String rest) {
        for (long id = entry.lines().getFirst().sequence();
                id < entry.lines().getLast().sequence();
                id++) {
            tell(id, rest);
        }
    }

    private void tell(long id, String rest) {
        Row row = byId.get(id);
        if (row != null && row.rest == null) {
            row.rest = rest;
        }
    }

    /** All of the input was read: each line has its row, whatever became of it. */
    void end() {
        print(true);
    }

    private void print(boolean all) {
        while (!open.isEmpty() && (all || open.peekFirst().rest != null)) {
            Row row = open.removeFirst();
            byId.remove(row.id);
            last = row.rest == null ? last : row.rest;
            out.println(row.id + "," + last);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
