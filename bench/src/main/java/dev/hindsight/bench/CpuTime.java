package dev.hindsight.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Processor time that this process and the database's have used, in seconds: what a shared machine does not blur as it
 * does the time on the wall. The database's is read from {@code /proc} and is 0 elsewhere.
 */
public record CpuTime(double program, double database) {
    private static final double TICKS_PER_SECOND = 100;

    public static CpuTime now(DataSource source) throws SQLException {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new CpuTime(system.getProcessCpuTime() / 1e9, ofDatabase(source));
    }

    public CpuTime since(CpuTime before) {
        return new CpuTime(program - before.program, database - before.database);
    }

    public double sum() {
        return program + database;
    }

    private static double ofDatabase(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            long server = Long.parseLong(stat(row.getLong(1)).get(1));
            double ended = ticks(server, 13, 14);
            try (Stream<ProcessHandle> backends =
                    ProcessHandle.of(server).stream().flatMap(ProcessHandle::children)) {
                return (ticks(server, 11, 12)
                                + ended
                                + backends.mapToDouble(backend -> ticks(backend.pid(), 11, 12))
                                        .sum())
                        / TICKS_PER_SECOND;
            }
        } catch (IndexOutOfBoundsException notLinux) {
            return 0;
        }
    }

    private static double ticks(long process, int one, int other) {
        List<String> fields = stat(process);
        return fields.isEmpty() ? 0 : Double.parseDouble(fields.get(one)) + Double.parseDouble(fields.get(other));
    }

    /** What follows the name: state, parent, … ; nothing when the process has ended. */
    private static List<String> stat(long process) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        } catch (IOException ended) {
            return List.of();
        }
    }
}
