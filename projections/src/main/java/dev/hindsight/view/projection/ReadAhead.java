package dev.hindsight.view.projection;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads and decodes the next batches of the log while the one before is folded; never more than two ahead. */
final class ReadAhead implements AutoCloseable {
    private static final int AHEAD = 2;
    private static final long LOOK_MILLIS = 200;

    private final EventLog log;
    private final int batch;
    private final BlockingQueue<Read> read = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private volatile boolean closed;

    /** @param failure of the log, null when there was none */
    private record Read(List<Recorded> events, RuntimeException failure) {}

    ReadAhead(EventLog log, long position, int batch) {
        this.log = log;
        this.batch = batch;
        this.reader = Thread.ofVirtual().name("read-ahead").start(() -> read(position));
    }

    private void read(long from) {
        try {
            long position = from;
            for (Read next = next(position); hand(next) && goesOn(next); next = next(position)) {
                position = next.events.getLast().position();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean goesOn(Read last) {
        return last.failure == null && !last.events.isEmpty();
    }

    private Read next(long position) {
        try {
            return new Read(log.read(position, batch), null);
        } catch (RuntimeException failed) {
            return new Read(List.of(), failed);
        }
    }

    private boolean hand(Read next) throws InterruptedException {
        while (!closed) {
            if (read.offer(next, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    /** The next events; none at the log's end, after which this must not be called again. */
    List<Recorded> next() throws InterruptedException {
        Read next = read.take();
        if (next.failure != null) {
            throw next.failure;
        }
        return next.events;
    }

    @Override
    public void close() {
        closed = true;
    }
}
