package dev.hindsight.source.log.follow;

import java.util.concurrent.atomic.LongAdder;

/** What was done since the start. */
public final class Counts {
    private final LongAdder lines = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final LongAdder quiet = new LongAdder();
    private final LongAdder dropped = new LongAdder();

    void read(int textLength) {
        lines.increment();
        bytes.add(textLength);
    }

    /** A batch was taken over. */
    public void delivered(long itsLines) {
        batches.increment();
        delivered.add(itsLines);
    }

    /** Lines were done with, as they say nothing of note: nobody has to take them over. */
    public void quiet(long itsLines) {
        quiet.add(itsLines);
        delivered.add(itsLines);
    }

    /** Lines were lost. */
    public void dropped(long lost) {
        dropped.add(lost);
    }

    public long lines() {
        return lines.sum();
    }

    public long bytes() {
        return bytes.sum();
    }

    public long delivered() {
        return delivered.sum();
    }

    public long batches() {
        return batches.sum();
    }

    public long quiet() {
        return quiet.sum();
    }

    public long dropped() {
        return dropped.sum();
    }
}
