package dev.hindsight.source.log.position;

import dev.hindsight.source.log.position.Position.Mark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A position that goes on line by line. Not for several threads. */
public final class Trail {
    /** The two streams of a container are at most so far out of order. */
    static final long SPAN = 100_000_000L;

    private static final int MOST = 256;

    private final Deque<Mark> marks = new ArrayDeque<>();
    private long sequence;
    private long floor;
    private int more;
    private long stepped;
    private long latest;

    public Trail(Position from) {
        marks.addAll(from.marks());
        sequence = from.sequence();
        floor = from.floor();
        more = from.more();
        stepped = from.stepped();
        latest = from.newest();
    }

    /** Goes over a line; gives its number in the log. */
    public long pass(long nanos, String text) {
        return pass(nanos, text.hashCode());
    }

    /** @param hash of its text */
    public long pass(long nanos, int hash) {
        if (sequence == 0) {
            floor = nanos - SPAN;
        } else if (nanos < Math.max(floor, latest - SPAN)) {
            stepBack(nanos);
        }
        latest = sequence == 0 ? nanos : Math.max(latest, nanos);
        marks.addLast(new Mark(nanos, hash));
        while (marks.size() > MOST || nanos - marks.peekFirst().nanos() > SPAN) {
            forget(marks.removeFirst());
        }
        if (floor >= stepped) {
            stepped = 0;
        }
        return ++sequence;
    }

    /** The node's clock was set back: what was written before may have later times than what comes. */
    private void stepBack(long nanos) {
        stepped = Math.max(stepped, Math.max(latest, floor));
        latest = nanos;
        marks.clear();
        floor = nanos - SPAN;
        more = 0;
    }

    private void forget(Mark oldest) {
        if (oldest.nanos() > floor) {
            floor = oldest.nanos();
            more = 0;
        }
        if (oldest.nanos() == floor) {
            more++;
        }
    }

    public Position position() {
        return new Position(sequence, List.copyOf(marks), floor, more, stepped);
    }
}
