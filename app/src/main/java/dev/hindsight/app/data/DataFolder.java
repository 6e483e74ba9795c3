package dev.hindsight.app.data;

import dev.hindsight.app.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder in which one installation keeps all that it must not lose. At most one process works on it. */
public final class DataFolder implements AutoCloseable {
    private static final long LEAST_FREE_BYTES = 200L << 20;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes the folder where it does not exist and locks it. */
    public static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            restrict(path);
            DataFolder folder = lock(path.toRealPath());
            folder.refuseWhenFull();
            return folder;
        } catch (IOException unusable) {
            throw new Refusal("The data folder " + path + " cannot be used: " + unusable.getMessage()
                    + ".\nName another one with --data FOLDER, or mend its permissions.");
        }
    }

    private static DataFolder lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            // told below, as when another process holds it
        }
        if (lock == null) {
            channel.close();
            throw new Refusal("Hindsight already runs on the data in " + path
                    + RunFile.read(path)
                            .map(run -> " (process " + run.pid() + ", " + run.url() + ")")
                            .orElse("")
                    + ".\nUse that one, stop it with `./hindsight stop`, or start on other data with --data FOLDER.");
        }
        return new DataFolder(path, channel, lock);
    }

    private void refuseWhenFull() throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            close();
            throw new Refusal(
                    "The disk of " + path + " has only " + (free >> 20) + " MiB left; Hindsight wants at least "
                            + (LEAST_FREE_BYTES >> 20)
                            + " MiB, so that nothing that it acknowledged is lost.\nFree some space, or name another folder with --data FOLDER.");
        }
    }

    private static void restrict(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    public Path path() {
        return path;
    }

    public Path database() {
        return path.resolve("database");
    }

    /** Where it is kept how far the logs of each cluster were read. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** The key with which values of secrets are made unreadable; made once, as hex. */
    public String digestKey() {
        return once("digest.key");
    }

    /** The token that is wanted when Hindsight listens to more than this machine; made once. */
    public String token() {
        return once("token");
    }

    private String once(String name) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.CREATE_NEW);
            }
            return Files.readString(file).strip();
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot read or make " + file, unusable);
        }
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException gone) {
            throw new UncheckedIOException("Cannot unlock " + path, gone);
        }
    }
}
