package dev.hindsight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What is held at an instant, in bytes.
 *
 * @param program resident memory of this process, the makers of requests in it included
 * @param server PostgreSQL's memory, what its processes share counted once
 * @param log the log and its indexes on disk
 * @param all the whole database on disk
 */
record Footprint(long program, long server, long log, long all) {
    private static final String SIZES = "select pg_total_relation_size('hindsight.event'),"
            + " pg_database_size(current_database()), pg_backend_pid()";

    static Footprint now(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SIZES)) {
            row.next();
            return new Footprint(
                    kilobytes(ProcessHandle.current().pid(), "status", "VmRSS:"),
                    ofServer(row.getLong(3)),
                    row.getLong(1),
                    row.getLong(2));
        }
    }

    private static long ofServer(long backend) {
        return ProcessHandle.of(backend).flatMap(ProcessHandle::parent).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
                .mapToLong(process -> kilobytes(process.pid(), "smaps_rollup", "Pss:"))
                .sum();
    }

    /** 0 where the system does not tell. */
    private static long kilobytes(long process, String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException untold) {
            return 0;
        }
    }

    String words() {
        return "program %d MiB, PostgreSQL %d MiB, log %d MiB, database %d MiB"
                .formatted(program >> 20, server >> 20, log >> 20, all >> 20);
    }
}
