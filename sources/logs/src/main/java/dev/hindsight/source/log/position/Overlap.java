package dev.hindsight.source.log.position;

import dev.hindsight.source.log.position.Position.Mark;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells, when a log is read again from a time before a position, which lines were passed already. For one reading. What
 * was passed stands before what was not, so that after the last of it everything is new, whatever its time.
 */
public final class Overlap {
    private final Map<Mark, Integer> known = new HashMap<>();
    private final long floor;
    private final long newest;
    private final long stepped;
    private int more;
    private boolean marked;
    private boolean touched;
    private boolean over;

    public Overlap(Position position) {
        position.marks().forEach(mark -> known.merge(mark, 1, Integer::sum));
        floor = position.floor();
        newest = position.newest();
        more = position.more();
        stepped = position.stepped();
        touched = position.isStart();
        over = position.isStart();
    }

    /** Whether the line was passed before. Each line has to be asked about once, in the order of the log. */
    public boolean knows(long nanos, String text) {
        if (over) {
            return false;
        }
        boolean was = nanos < floor || isMarked(nanos, text);
        touched |= was;
        boolean passed = was || (nanos <= stepped && !marked);
        over = !passed || known.isEmpty();
        return passed;
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
        marked |= was;
        known.computeIfPresent(mark, (same, times) -> times == 1 ? null : times - 1);
        return was;
    }

    /** Whether what is read reaches back to the position: if not, lines between may be missing. */
    public boolean touched() {
        return touched;
    }
}
