package dev.hindsight.source.log.position;

import dev.hindsight.source.log.position.Position.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/** A position that goes on line by line. Not for several threads. */
public final class Trail {
    /** The two streams of a container are at most so far out of order. */
    private static final long SPAN = 2_000_000_000L;

    private static final int MOST = 48;

    private final Deque<Mark> marks = new ArrayDeque<>();
    private long sequence;
    private int more;

    public Trail(Position from) {
        marks.addAll(from.marks());
        sequence = from.sequence();
        more = from.more();
    }

    /** Goes over a line; gives its number in the log. */
    public long pass(long nanos, String text) {
        return pass(nanos, text.hashCode());
    }

    /** @param hash of its text */
    public long pass(long nanos, int hash) {
        marks.addLast(new Mark(nanos, hash));
        while (marks.size() > MOST || nanos - marks.peekFirst().nanos() > SPAN) {
            forget(marks.removeFirst());
        }
        return ++sequence;
    }

    private void forget(Mark oldest) {
        boolean same = !marks.isEmpty() && marks.peekFirst().nanos() == oldest.nanos();
        more = same ? more + 1 : 0;
    }

    public Position position() {
        return new Position(sequence, new ArrayList<>(marks), more);
    }
}
