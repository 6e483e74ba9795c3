package dev.hindsight.app.database;

import dev.hindsight.app.Refusal;
import dev.hindsight.app.data.DataFolder;
import io.quarkus.logging.Log;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A PostgreSQL of our own, whose data lies in the data folder and which listens to this machine only. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private static final int RESTARTS = 20;
    private static final int LEFT_OVERS = 3;
    private static final String PID_FILE = "postmaster.pid";

    private final DataFolder folder;
    private final Path log;
    private final int port;
    private volatile EmbeddedPostgres postgres;
    private volatile boolean closing;

    private EmbeddedDatabase(DataFolder folder, Path log, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.log = log;
        this.postgres = postgres;
        this.port = postgres.getPort();
        watch();
    }

    /** @throws Refusal when it does not start, or when another one keeps its folder and does not end */
    public static EmbeddedDatabase start(DataFolder folder) {
        Path log = folder.path().resolve("database.log");
        for (int leftOvers = 0; ; leftOvers++) {
            endLeftOver(folder.database());
            try {
                Files.deleteIfExists(log);
                return new EmbeddedDatabase(folder, log, configured(folder, log).start());
            } catch (IOException | IllegalStateException | UncheckedIOException failed) {
                // Whoever was killed may just have been starting one, which was not there a moment ago.
                if (leftOvers == LEFT_OVERS || leftOver(folder.database()).isEmpty()) {
                    throw doesNotStart(folder, log, failed);
                }
                Log.info("Another database was just starting in the folder; it is ended");
            }
        }
    }

    private static Refusal doesNotStart(DataFolder folder, Path log, Exception failed) {
        return new Refusal(
                "The database in " + folder.database() + " does not start.\n" + lastWords(log)
                        + "\nIf the folder is damaged, move it away (it can be looked at later) and start again: the cluster is"
                        + " listed anew, what was recorded before is missing. The whole log of the database is "
                        + log + ".",
                failed);
    }

    private static EmbeddedPostgres.Builder configured(DataFolder folder, Path log) {
        var words = ProcessBuilder.Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.database())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                .setErrorRedirector(words)
                .setOutputRedirector(words)
                // The library starts PostgreSQL with -F for throw-away tests; here nothing may be lost.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "1GB")
                .setServerConfig("timezone", "UTC")
                .setLocaleConfig("locale", "C.UTF-8".equals(System.getenv("LC_ALL")) ? "C.UTF-8" : "C")
                .setLocaleConfig("encoding", "UTF-8");
    }

    /** A database that was killed comes back on the same port; connections are made anew by those who use it. */
    private void watch() {
        var unused = ProcessHandle.of(pid()).orElseThrow().onExit().thenRunAsync(() -> {
            if (!closing) {
                Log.warnf("The database ended without being told to; starting it again. Its words are in %s", log);
                restart();
            }
        });
    }

    private void restart() {
        releaseLock();
        for (int attempt = 1; attempt <= RESTARTS && !closing; attempt++) {
            try {
                Thread.sleep(100L * attempt);
                postgres = configured(folder, log).setPort(port).start();
                Log.info("The database is back");
                watch();
                return;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | IllegalStateException | UncheckedIOException notYet) {
                Log.warnf("The database does not start yet (attempt %d): %s", attempt, notYet.getMessage());
            }
        }
        Log.errorf("The database stays away; its words are in %s", log);
    }

    /** The library holds a lock on the data folder as long as the one that ended is not closed. */
    private void releaseLock() {
        try {
            postgres.close();
        } catch (IOException | IllegalStateException alreadyEnded) {
            Log.debug("The ended database could not be closed in order", alreadyEnded);
        }
    }

    /** A database whose owner was killed goes on running and would keep the new one from its files. */
    private static void endLeftOver(Path database) {
        leftOver(database).ifPresent(EmbeddedDatabase::end);
    }

    private static Optional<ProcessHandle> leftOver(Path database) {
        if (!Files.exists(database.resolve(PID_FILE))) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(pid(database))
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (UncheckedIOException | IllegalArgumentException | NoSuchElementException unreadable) {
            // PostgreSQL itself judges a pid file that nobody can read, and its words reach the user.
            Log.debug("The database's pid file cannot be read", unreadable);
            return Optional.empty();
        }
    }

    private static long pid(Path database) {
        try {
            return Long.parseLong(
                    Files.readAllLines(database.resolve(PID_FILE)).getFirst().strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException staysOn) {
            throw new Refusal("An earlier database still runs as process " + process.pid()
                    + " and does not end. End it with `kill -INT " + process.pid() + "` and start again.");
        }
    }

    private static String lastWords(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException none) {
            return "It left no words in " + log + ".";
        }
    }

    public String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    public DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    /** Of PostgreSQL's first process; another one after a restart. */
    public long pid() {
        return pid(folder.database());
    }

    @Override
    public void close() {
        closing = true;
        try {
            postgres.close();
        } catch (IOException stubborn) {
            throw new UncheckedIOException("The database did not end", stubborn);
        }
    }
}
