package dev.hindsight.app.doctor;

import dev.hindsight.app.Refusal;
import dev.hindsight.app.data.DataFolder;
import dev.hindsight.app.data.RunFile;
import dev.hindsight.app.database.EmbeddedDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether this machine can run Hindsight. */
public final class MachineChecks {
    private static final long COMFORTABLE_BYTES = 2L << 30;

    private static final long COMFORTABLE_FILES = 4096;

    private MachineChecks() {}

    public static List<Check> run(Path data, int port) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.fine("Java " + Runtime.version() + " in " + System.getProperty("java.home")));
        checks.add(memory());
        openFiles().ifPresent(checks::add);
        checks.add(disk(data));
        Optional<RunFile> running = RunFile.living(data);
        checks.add(running.map(run -> Check.fine("Hindsight runs at " + run.url() + " (process " + run.pid() + ")"))
                .orElseGet(() -> port(port)));
        if (running.isEmpty()) {
            checks.add(database(data));
        }
        return checks;
    }

    private static Check memory() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long mebibytes = system.getFreeMemorySize() >> 20;
        long total = system.getTotalMemorySize() >> 20;
        String what = "memory: " + total + " MiB, of which " + mebibytes + " MiB are unused";
        return total < 2_000 ? Check.hint(what, "2 GiB and more are comfortable.") : Check.fine(what);
    }

    /** A connection, a table and a jar are a file each. */
    private static Optional<Check> openFiles() {
        if (!(ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.UnixOperatingSystemMXBean unix)) {
            return Optional.empty();
        }
        long files = unix.getMaxFileDescriptorCount();
        String what = "open files: at most " + files;
        return Optional.of(
                files < COMFORTABLE_FILES
                        ? Check.hint(what, "`ulimit -n " + COMFORTABLE_FILES + "` before the start is comfortable.")
                        : Check.fine(what));
    }

    private static Check disk(Path data) {
        try {
            Path existing = data.toAbsolutePath();
            while (!Files.exists(existing)) {
                existing = existing.getParent();
            }
            long free = Files.getFileStore(existing).getUsableSpace();
            String what = "disk: " + (free >> 20) + " MiB free for " + data;
            if (!Files.isWritable(existing)) {
                return Check.wrong(
                        what + ", but it may not be written",
                        "Mend its permissions, or name another folder with --data.");
            }
            return free < COMFORTABLE_BYTES
                    ? Check.hint(
                            what, "Less than 2 GiB will not last long; free some, or name another folder with --data.")
                    : Check.fine(what);
        } catch (IOException unusable) {
            return Check.wrong("disk of " + data + ": " + unusable.getMessage(), "Name another folder with --data.");
        }
    }

    private static Check port(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Check.fine("port " + port + " is free");
        } catch (IOException taken) {
            return Check.wrong(
                    "port " + port + ": " + taken.getMessage(), "Stop what uses it, or start with --port PORT.");
        }
    }

    private static Check database(Path data) {
        boolean existed = Files.isDirectory(data.resolve("database"));
        if (!existed) {
            return Check.fine("database: none yet, made at the first start");
        }
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                Connection connection = database.dataSource().getConnection();
                ResultSet answer =
                        connection.createStatement().executeQuery("select version(), current_setting('fsync')")) {
            answer.next();
            return Check.fine("database: " + answer.getString(1).split(" on ")[0] + ", fsync " + answer.getString(2));
        } catch (Refusal refused) {
            return Check.wrong("database", refused.getMessage());
        } catch (SQLException unusable) {
            return Check.wrong(
                    "database: " + unusable.getMessage(), "Move " + data + " away and start again, or restore it.");
        }
    }
}
