package dev.hindsight.source.log.follow;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Memory for lines that were read and not yet taken over. Who waits longest gets it first. */
public final class Room {
    private static final int UNIT = 256;

    private final Semaphore units;
    private final int most;

    public Room(long bytes) {
        most = Math.toIntExact(bytes / UNIT);
        units = new Semaphore(most, true);
    }

    /** False when there was none for so long. */
    boolean take(int bytes, Duration patience) throws InterruptedException {
        return units.tryAcquire(units(bytes), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void give(int bytes) {
        units.release(units(bytes));
    }

    /** @param each what was taken each time */
    void give(IntStream each) {
        units.release(each.map(this::units).sum());
    }

    /** What is more than all the room takes all of it. */
    private int units(int bytes) {
        return Math.min(most, bytes / UNIT + 1);
    }

    public long usedBytes() {
        return (long) (most - units.availablePermits()) * UNIT;
    }
}
