package dev.hindsight.logline.join;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.RawLine;
import dev.hindsight.logline.entry.Bounds;
import dev.hindsight.logline.entry.CutMark;
import dev.hindsight.logline.entry.EntryReader;
import dev.hindsight.logline.text.PlainText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * An entry that may still go on. Of one without end it keeps the beginning, where the failure is named, and the end,
 * where Java names the first cause; a line between them tells how many were left out.
 */
final class OpenEntry {
    private static final int FIRST_LINES = 400;
    private static final int LAST_LINES = 100;
    private static final int FIRST_LENGTH = Bounds.TEXT * 3 / 4;
    private static final int LAST_LENGTH = Bounds.TEXT / 5;

    private final List<RawLine> first = new ArrayList<>(2);
    private final Deque<RawLine> last = new ArrayDeque<>();
    private final LineShape shape;
    private int firstLength;
    private int lastLength;
    private long left;
    private RawLine firstLeft;
    private int lines;
    private boolean stack;
    private Mode mode = Mode.NONE;
    private Level level;

    OpenEntry(RawLine line, LineShape shape, String plain) {
        this.shape = shape;
        add(line, shape, plain);
    }

    /** @param plain the line's text without orders to a terminal */
    void add(RawLine line, LineShape lineShape, String plain) {
        keep(line);
        lines++;
        level = lines == 2 ? null : level;
        mode = mode.after(plain);
        stack |= lineShape == LineShape.FOLLOWING
                || lineShape == LineShape.FAILURE
                || lineShape == LineShape.INDENTED && LineShape.isIndentedFrame(plain);
    }

    private void keep(RawLine line) {
        int length = line.text().length() + 1;
        if (last.isEmpty()
                && left == 0
                && first.size() < FIRST_LINES
                && (firstLength + length <= FIRST_LENGTH || first.isEmpty())) {
            first.add(line);
            firstLength += length;
            return;
        }
        last.add(line);
        lastLength += length;
        while (last.size() > LAST_LINES || lastLength > LAST_LENGTH && last.size() > 1) {
            RawLine gone = last.removeFirst();
            lastLength -= gone.text().length() + 1;
            firstLeft = firstLeft == null ? gone : firstLeft;
            left++;
        }
    }

    List<RawLine> lines() {
        if (last.isEmpty() && left == 0) {
            return List.copyOf(first);
        }
        List<RawLine> all = new ArrayList<>(first);
        if (left > 0) {
            all.add(new RawLine(firstLeft.time(), firstLeft.stream(), CutMark.ofLines(left), firstLeft.sequence()));
        }
        all.addAll(last);
        return List.copyOf(all);
    }

    RawLine firstLine() {
        return first.getFirst();
    }

    String lastText() {
        return (last.isEmpty() ? first.getLast() : last.getLast()).text();
    }

    LineShape shape() {
        return shape;
    }

    Mode mode() {
        return mode;
    }

    int count() {
        return lines;
    }

    /** Whether any line of it is part of a stack. */
    boolean hasStack() {
        return stack;
    }

    /** What its first line says; read only when a doubtful line follows. */
    Level level() {
        if (level == null) {
            // Two lines, as the level may stand in the second.
            String text = first.size() < 2
                    ? first.getFirst().text()
                    : first.getFirst().text() + "\n" + first.get(1).text();
            level = EntryReader.read(PlainText.of(text)).level().orElse(Level.INFO);
        }
        return level;
    }
}
