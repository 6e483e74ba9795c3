package dev.hindsight.source.log.door.body;

import java.util.concurrent.Semaphore;

/**
 * Memory that all requests share. Counted in KiB of what they hold unpacked, so that no number of senders, and no
 * archive that unpacks to much more than it looks, takes more than was meant. Safe for many threads.
 */
public final class Room {
    private final Semaphore kib;

    /** @param bytes of all bodies together that may be under way */
    public Room(long bytes) {
        this.kib = new Semaphore(Math.toIntExact(Math.max(1, bytes / 1024)));
    }

    boolean take(int more) {
        return kib.tryAcquire(more);
    }

    void giveBack(int taken) {
        kib.release(taken);
    }

    /** How much of it is free, in bytes. */
    public long free() {
        return kib.availablePermits() * 1024L;
    }
}
