package dev.hindsight.source.log.follow;

import dev.hindsight.logline.LineJoiner;
import dev.hindsight.logline.RawLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Lines of one container, joined to entries, in their order. Not for several threads. */
final class Shelf {
    private final LineJoiner joiner = new LineJoiner();
    private final Deque<Entry> complete = new ArrayDeque<>();
    private boolean open;
    private long last;
    private long bytes;

    void feed(RawLine line, long now) {
        last = line.sequence();
        open = true;
        for (List<RawLine> entry : joiner.feed(line)) {
            add(new Entry(entry, entry.getLast().sequence(), now));
        }
    }

    /** Nothing more belongs to what is open. */
    void flush(long now) {
        List<List<RawLine>> entries = joiner.flush();
        for (int i = 0; i < entries.size(); i++) {
            List<RawLine> entry = entries.get(i);
            boolean isLast = i == entries.size() - 1;
            add(new Entry(entry, isLast ? last : entry.getLast().sequence(), now));
        }
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /** The first entry that is complete; null when there is none. */
    Entry first() {
        return complete.peekFirst();
    }

    /** Whether all up to this line is complete. */
    boolean isCompleteThrough(long sequence) {
        return !complete.isEmpty() && complete.peekLast().through() >= sequence;
    }

    Entry remove() {
        Entry first = complete.removeFirst();
        bytes -= first.bytes();
        return first;
    }

    long bytes() {
        return bytes;
    }

    private void add(Entry entry) {
        complete.addLast(entry);
        bytes += entry.bytes();
    }
}
