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
 * @param more how many lines of the oldest remembered time are not among the marks
 */
public record Position(long sequence, List<Mark> marks, int more) {
    /** Nothing was read. */
    public static final Position START = new Position(0, List.of(), 0);

    /** One line. */
    public record Mark(long nanos, int hash) {}

    public Position {
        marks = List.copyOf(marks);
    }

    public boolean isStart() {
        return marks.isEmpty();
    }

    long oldest() {
        return marks.stream().mapToLong(Mark::nanos).min().orElse(Long.MIN_VALUE);
    }

    long newest() {
        return marks.stream().mapToLong(Mark::nanos).max().orElse(Long.MIN_VALUE);
    }

    /** From when on the log has to be read again. */
    public Instant since() {
        return Instant.ofEpochSecond(0, oldest());
    }

    /** Time of the last line. */
    public Instant last() {
        return Instant.ofEpochSecond(0, newest());
    }

    /** In one word, for a file. */
    String written() {
        StringBuilder word = new StringBuilder().append(sequence).append('/').append(more);
        for (Mark mark : marks) {
            word.append('/')
                    .append(Long.toString(mark.nanos(), 36))
                    .append(':')
                    .append(Integer.toString(mark.hash(), 36));
        }
        return word.toString();
    }

    /** @throws IllegalArgumentException when it is no such word */
    static Position read(String word) {
        String[] parts = word.split("/");
        if (parts.length < 2) {
            throw new IllegalArgumentException("no position: " + word);
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("no position: " + word);
            }
            marks.add(new Mark(
                    Long.parseLong(parts[i].substring(0, colon), 36),
                    Integer.parseInt(parts[i].substring(colon + 1), 36)));
        }
        return new Position(Long.parseLong(parts[0]), marks, Integer.parseInt(parts[1]));
    }
}
