package dev.hindsight.source.log.position;

import dev.hindsight.source.log.position.Position.Mark;
import java.util.HashMap;
import java.util.Map;

/** Tells, when a log is read again from a time before a position, which lines were passed already. For one reading. */
public final class Overlap {
    private final Map<Mark, Integer> known = new HashMap<>();
    private final long floor;
    private final long newest;
    private int more;
    private boolean touched;

    public Overlap(Position position) {
        position.marks().forEach(mark -> known.merge(mark, 1, Integer::sum));
        floor = position.floor();
        newest = position.newest();
        more = position.more();
        touched = position.isStart();
    }

    /** Whether the line was passed before. Each line has to be asked about once, in the order of the log. */
    public boolean knows(long nanos, String text) {
        boolean was = nanos < floor || isMarked(nanos, text);
        touched |= was;
        return was;
    }

    private boolean isMarked(long nanos, String text) {
        if (nanos > newest) {
            return false;
        }
        if (nanos == floor && more > 0) {
            more--;
            return true;
        }
        Mark mark = new Mark(nanos, text.hashCode());
        boolean was = known.containsKey(mark);
        known.computeIfPresent(mark, (same, times) -> times == 1 ? null : times - 1);
        return was;
    }

    /** Whether what is read reaches back to the position: if not, lines between may be missing. */
    public boolean touched() {
        return touched;
    }
}
