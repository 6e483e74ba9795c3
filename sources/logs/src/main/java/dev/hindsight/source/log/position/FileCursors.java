package dev.hindsight.source.log.position;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cursors in one file, to which each word is appended; who waits for the disk waits together. The file is written anew
 * when most of it is old.
 */
public final class FileCursors implements Cursors {
    private static final Logger LOG = LoggerFactory.getLogger(FileCursors.class);
    private static final long LEAST_TO_REWRITE = 1 << 20;

    private final Path file;
    private final Optional<Instant> before;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition done = lock.newCondition();
    private final Thread writer;
    private FileChannel channel;
    private StringBuilder unwritten = new StringBuilder();
    private long told;
    private long safe;
    private long wanted;
    private long bytes;
    private long bytesWhenNew;
    private boolean closed;

    /**
     * @param folder for nothing else; is made where it does not exist
     */
    public static FileCursors open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("cursors");
        Optional<Instant> before =
                Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file).toInstant()) : Optional.empty();
        return new FileCursors(file, CursorFile.read(file), before);
    }

    private FileCursors(Path file, Map<String, Kept> read, Optional<Instant> before) throws IOException {
        this.file = file;
        this.before = before;
        this.kept.putAll(read);
        rewrite();
        this.writer = Thread.ofPlatform().daemon().name("log-cursors").start(this::write);
    }

    @Override
    public Kept find(String container) {
        return kept.getOrDefault(container, Kept.NOTHING);
    }

    @Override
    public Optional<Instant> before() {
        return before;
    }

    @Override
    public void sending(String container, Position acknowledged, long lastSequence) throws InterruptedException {
        Kept word = new Kept(acknowledged, lastSequence);
        lock.lockInterruptibly();
        try {
            long mine = tell(container, word);
            wanted = Math.max(wanted, mine);
            work.signal();
            while (safe < mine && !closed) {
                done.await();
            }
            if (safe < mine) {
                throw new InterruptedException("the cursors were closed");
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void taken(String container, Position acknowledged) {
        lock.lock();
        try {
            tell(container, new Kept(acknowledged, 0));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void retain(Set<String> containers) {
        lock.lock();
        try {
            // The next file is written without them.
            kept.keySet().retainAll(containers);
        } finally {
            lock.unlock();
        }
    }

    private long tell(String container, Kept word) {
        kept.put(container, word);
        unwritten.append(CursorFile.line(container, word));
        return ++told;
    }

    private void write() {
        while (true) {
            String text;
            long upTo;
            lock.lock();
            try {
                while (wanted <= safe && !closed) {
                    work.awaitUninterruptibly();
                }
                if (closed && safe == told) {
                    return;
                }
                text = unwritten.toString();
                unwritten = new StringBuilder();
                upTo = told;
            } finally {
                lock.unlock();
            }
            append(text);
            lock.lock();
            try {
                safe = upTo;
                done.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** A disk that fails keeps lines from being lost all the same: they are read again after a restart, some twice. */
    private void append(String text) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            bytes += buffer.remaining();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
            if (bytes > LEAST_TO_REWRITE && bytes > 8 * bytesWhenNew) {
                rewrite();
            }
        } catch (IOException failing) {
            LOG.error("How far logs were read cannot be kept in {}: {}", file, failing.toString());
        }
    }

    private void rewrite() throws IOException {
        StringBuilder all = new StringBuilder();
        kept.forEach((container, word) -> all.append(CursorFile.line(container, word)));
        byte[] text = all.toString().getBytes(StandardCharsets.UTF_8);
        Path next = file.resolveSibling("cursors.next");
        FileChannel fresh = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        ByteBuffer buffer = ByteBuffer.wrap(text);
        while (buffer.hasRemaining()) {
            fresh.write(buffer);
        }
        fresh.force(true);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (channel != null) {
            channel.close();
        }
        channel = fresh;
        bytes = text.length;
        bytesWhenNew = text.length;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            work.signal();
            done.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            writer.join();
            channel.close();
        } catch (IOException failing) {
            LOG.warn("{} was not closed well: {}", file, failing.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
