package dev.hindsight.source.log.follow;

import dev.hindsight.logline.RawLine;
import dev.hindsight.source.log.batch.LogBatch;
import dev.hindsight.source.log.batch.Origin;
import dev.hindsight.source.log.line.StampedLine;
import dev.hindsight.source.log.position.Cursors.Kept;
import dev.hindsight.source.log.position.Position;
import dev.hindsight.source.log.position.Trail;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The lines of one container between being read and being taken over: joined, cut into batches, one batch on its way at
 * a time. Bounded: who reads waits for room.
 */
public final class Intake {
    private static final long QUIET_NANOS = Duration.ofMillis(700).toNanos();
    private static final long GIVES_UP_NANOS = Duration.ofSeconds(20).toNanos();
    private static final int ENOUGH_BYTES = 128 * 1024;
    private static final int MOST_BYTES = 512 * 1024;
    private static final long MOST_OF_ONE = 2 << 20;
    private static final int OBJECTS = 192;

    private final String container;
    private final Origin origin;
    private final Room own = new Room(MOST_OF_ONE);
    private final Room shared;
    private final Linger linger;
    private final Counts counts;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Taken> taken = new ArrayDeque<>();
    private final Shelf shelf = new Shelf();
    private final Trail read;
    private final Trail cut;
    private long underWay;
    private long lastLine = System.nanoTime();
    private boolean isQueued;
    private Parcel sent;

    Intake(String container, Origin origin, Kept kept, Room shared, Linger linger, Counts counts) {
        this.container = container;
        this.origin = origin;
        this.shared = shared;
        this.linger = linger;
        this.counts = counts;
        this.read = new Trail(kept.acknowledged());
        this.cut = new Trail(kept.acknowledged());
        this.underWay = kept.underWay();
    }

    public String container() {
        return container;
    }

    Origin origin() {
        return origin;
    }

    /** Up to where lines were taken in. */
    Position position() {
        return locked(read::position);
    }

    /** False when there was no room for so long. */
    boolean take(StampedLine line, Duration patience) throws InterruptedException {
        int memory = OBJECTS + line.text().length();
        if (!own.take(memory, patience)) {
            return false;
        }
        if (!shared.take(memory, patience)) {
            own.give(memory);
            return false;
        }
        counts.read(line.text().length());
        locked(() -> {
            put(line, memory);
            return null;
        });
        return true;
    }

    private void put(StampedLine line, int memory) {
        long sequence = read.pass(line.nanos(), line.text());
        taken.addLast(new Taken(sequence, line.time(), line.text().hashCode(), memory));
        lastLine = System.nanoTime();
        shelf.feed(new RawLine(line.time(), "", line.text(), sequence), lastLine);
        if (sequence == underWay) {
            shelf.flush(lastLine);
        }
    }

    /** The end of a batch that may have been sent cannot be found again. */
    void forgetUnderWay() {
        locked(() -> underWay = 0);
    }

    /** Whether it has to be queued for sending now; true once until it was cut. */
    public boolean isDue(long now) {
        return locked(() -> {
            long quiet = now - lastLine;
            if (quiet > QUIET_NANOS && shelf.isOpen()) {
                shelf.flush(now);
                leaveOutWhatIsNoEntry();
            }
            if (quiet > GIVES_UP_NANOS) {
                underWay = 0;
            }
            boolean due = !isQueued && sent == null && isReady(now);
            isQueued |= due;
            return due;
        });
    }

    /** Lines of which the joiner makes nothing. */
    private void leaveOutWhatIsNoEntry() {
        if (shelf.first() == null && sent == null) {
            giveRoom(passThrough(Long.MAX_VALUE));
        }
    }

    private boolean isReady(long now) {
        Entry first = shelf.first();
        if (first == null) {
            return false;
        }
        if (underWay > 0) {
            return shelf.isCompleteThrough(underWay);
        }
        return shelf.bytes() > ENOUGH_BYTES || now - first.complete() > linger.nanos();
    }

    /** The next batch; it is on its way until {@link #delivered}. */
    public Parcel cut() {
        return locked(() -> {
            isQueued = false;
            Position before = cut.position();
            long since = shelf.first().complete();
            List<RawLine> lines = new ArrayList<>();
            List<Taken> covered = passThrough(gather(lines));
            LogBatch batch = new LogBatch(origin, Taken.extent(covered), lines);
            sent = new Parcel(this, batch, before, cut.position(), covered, since);
            return sent;
        });
    }

    /** Takes entries from the shelf, as many as a batch may have, or as the same batch had before. */
    private long gather(List<RawLine> lines) {
        long through = 0;
        int bytes = 0;
        while (shelf.first() != null && (underWay == 0 || through < underWay)) {
            RawLine line = shelf.first().joined();
            bytes += LogBatch.bytes(line);
            if (!lines.isEmpty() && bytes > MOST_BYTES && underWay == 0) {
                break;
            }
            lines.add(line);
            through = shelf.remove().through();
        }
        underWay = 0;
        return through;
    }

    private List<Taken> passThrough(long sequence) {
        List<Taken> passed = new ArrayList<>();
        while (!taken.isEmpty() && taken.peekFirst().sequence() <= sequence) {
            Taken line = taken.removeFirst();
            cut.pass(line.nanos(), line.hash());
            passed.add(line);
        }
        return passed;
    }

    /** It was taken over, or never will be. */
    public void delivered(Parcel parcel) {
        locked(() -> sent = null);
        giveRoom(parcel.taken());
    }

    /** Since when the oldest complete entry waits for being taken over, by the nanosecond clock; 0 when none does. */
    long waitingSince() {
        return locked(() -> {
            Entry first = shelf.first();
            return sent != null ? sent.since() : first == null ? 0L : first.complete();
        });
    }

    /** Whether all that was read is taken over. */
    boolean isEmpty() {
        return locked(() -> taken.isEmpty() && sent == null);
    }

    private void giveRoom(List<Taken> lines) {
        own.give(lines.stream().mapToInt(Taken::memory));
        shared.give(lines.stream().mapToInt(Taken::memory));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
