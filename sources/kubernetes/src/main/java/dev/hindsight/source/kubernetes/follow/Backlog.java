package dev.hindsight.source.kubernetes.follow;

import dev.hindsight.source.kubernetes.wire.RawObject;
import dev.hindsight.source.kubernetes.wire.WatchLine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Changes of one kind that were seen and are not yet taken over, bounded by their bytes: when it is full, the watch
 * waits. Changes of the same object stay in order; those of different objects go through several lanes at once.
 */
final class Backlog {
    private final long mostBytes;
    private final List<Deque<Seen>> lanes = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition work = lock.newCondition();
    private long bytes;

    record Seen(WatchLine.Kind change, RawObject object, Instant at) {
        int bytes() {
            return object.json().length;
        }
    }

    Backlog(long mostBytes, int laneCount) {
        this.mostBytes = mostBytes;
        for (int i = 0; i < laneCount; i++) {
            lanes.add(new ArrayDeque<>());
        }
    }

    int laneCount() {
        return lanes.size();
    }

    /** Waits for room. One change larger than the bound is let in alone. */
    void put(Seen seen) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (bytes > 0 && bytes + seen.bytes() > mostBytes) {
                room.await();
            }
            bytes += seen.bytes();
            lanes.get(Math.floorMod(seen.object().uid().hashCode(), lanes.size()))
                    .add(seen);
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The first change of a lane, which stays there until it is {@link #done}. */
    Seen first(int lane) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (lanes.get(lane).isEmpty()) {
                work.await();
            }
            return lanes.get(lane).peek();
        } finally {
            lock.unlock();
        }
    }

    void done(int lane) {
        lock.lock();
        try {
            bytes -= lanes.get(lane).remove().bytes();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Since when the oldest of them waits; null when there is none. */
    Instant oldest() {
        lock.lock();
        try {
            return lanes.stream()
                    .filter(lane -> !lane.isEmpty())
                    .map(lane -> lane.peek().at())
                    .min(Instant::compareTo)
                    .orElse(null);
        } finally {
            lock.unlock();
        }
    }
}
