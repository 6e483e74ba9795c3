package dev.hindsight.source.log.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a log was read. A log can be read again only from a time on, so the last lines are remembered: several lines
 * may have one time, and those of the two streams may stand in the file a little out of the order of their times.
 *
 * @param sequence of the last line; 0 before the first
 * @param marks the last lines, as they stand in the file; empty before the first
 * @param floor all lines before this time were passed, in nanoseconds; of those at it or after it, the marks tell
 * @param more how many lines of exactly that time were passed besides the marks
 * @param stepped when the node's clock was set back, the latest time before that; 0 when it was not, or is later again
 */
public record Position(long sequence, List<Mark> marks, long floor, int more, long stepped) {
    /** Nothing was read. */
    public static final Position START = new Position(0, List.of(), 0, 0, 0);

    private static final String STEPPED = "~";

    /** One line. */
    public record Mark(long nanos, int hash) {}

    public Position {
        marks = List.copyOf(marks);
    }

    public boolean isStart() {
        return marks.isEmpty();
    }

    long newest() {
        return marks.stream().mapToLong(Mark::nanos).max().orElse(Long.MIN_VALUE);
    }

    /** From when on the log has to be read again: also lines that stand later in it than their time says. */
    public Instant since() {
        long oldest = marks.stream().mapToLong(Mark::nanos).min().orElse(floor);
        return Instant.ofEpochSecond(0, Math.max(oldest - Trail.SPAN, floor));
    }

    /** Time of the last line. */
    public Instant last() {
        return Instant.ofEpochSecond(0, newest());
    }

    /** In one word, for a file. */
    String written() {
        StringBuilder word = new StringBuilder()
                .append(sequence)
                .append('/')
                .append(floor)
                .append('/')
                .append(more);
        if (stepped != 0) {
            word.append(STEPPED).append(stepped);
        }
        long before = floor;
        for (Mark mark : marks) {
            word.append('/')
                    .append(Long.toString(mark.nanos() - before, 36))
                    .append(':')
                    .append(Integer.toString(mark.hash(), 36));
            before = mark.nanos();
        }
        return word.toString();
    }

    /** @throws IllegalArgumentException when it is no such word */
    static Position read(String word) {
        String[] parts = word.split("/");
        if (parts.length < 3) {
            throw new IllegalArgumentException("no position: " + word);
        }
        List<Mark> marks = new ArrayList<>();
        long floor = Long.parseLong(parts[1]);
        long before = floor;
        for (int i = 3; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("no position: " + word);
            }
            before += Long.parseLong(parts[i].substring(0, colon), 36);
            marks.add(new Mark(before, Integer.parseInt(parts[i].substring(colon + 1), 36)));
        }
        String[] more = parts[2].split(STEPPED);
        long stepped = more.length > 1 ? Long.parseLong(more[1]) : 0;
        return new Position(Long.parseLong(parts[0]), marks, floor, Integer.parseInt(more[0]), stepped);
    }
}
