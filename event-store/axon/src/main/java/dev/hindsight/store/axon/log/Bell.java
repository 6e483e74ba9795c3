package dev.hindsight.store.axon.log;

import dev.hindsight.store.axon.postgres.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Wakes who waits for the log to grow: at once for what this process appended, by {@code LISTEN} for what others did,
 * and by looking now and then in case that connection is down.
 */
public final class Bell implements AutoCloseable {
    private static final int LISTEN_MILLIS = 500;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1000;

    private final DataSource database;
    private final Tables tables;
    private final Duration look;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rang = lock.newCondition();
    private long heard;
    private Thread listener;
    private volatile boolean closed;

    /** @param look how often to look into the log while waiting and nothing was heard */
    public Bell(DataSource database, Tables tables, Duration look) {
        this.database = database;
        this.tables = tables;
        this.look = look;
    }

    /** Tells that the log has grown to {@code position}. */
    public void ring(long position) {
        lock.lock();
        try {
            if (position > heard) {
                heard = position;
                rang.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean awaitBeyond(long position, Duration atMost, LongSupplier head) throws InterruptedException {
        listenOnce();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            ring(head.getAsLong());
            long left = deadline - System.nanoTime();
            if (hears(position, Math.min(left, look.toNanos()))) {
                return true;
            }
            if (left <= look.toNanos()) {
                return false;
            }
        }
    }

    private boolean hears(long position, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (heard <= position && left > 0 && !closed) {
                left = rang.awaitNanos(left);
            }
            return heard > position;
        } finally {
            lock.unlock();
        }
    }

    private void listenOnce() {
        lock.lock();
        try {
            if (listener == null && !closed) {
                listener = Thread.ofPlatform().name("hindsight-bell").daemon().start(this::listen);
            }
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        while (!closed) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(true);
                listenOn(connection);
            } catch (SQLException down) {
                // Those who wait look for themselves until the connection is up again.
                pause();
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + tables.channel());
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!closed) {
                PGNotification[] notifications = postgres.getNotifications(LISTEN_MILLIS);
                for (PGNotification told : notifications == null ? new PGNotification[0] : notifications) {
                    ring(Long.parseLong(told.getParameter()));
                }
            }
            statement.execute("unlisten " + tables.channel());
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        Thread ending;
        lock.lock();
        try {
            closed = true;
            ending = listener;
            rang.signalAll();
        } finally {
            lock.unlock();
        }
        if (ending != null) {
            ending.interrupt();
        }
    }
}
