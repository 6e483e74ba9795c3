package dev.hindsight.view.status;

import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.status.StatusView.Database;
import dev.hindsight.view.status.StatusView.Table;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the database holds, table by table, and which processes it is. */
@ApplicationScoped
public class DatabaseSize {
    private static final String TABLES = "select schemaname, relname, pg_total_relation_size(relid) as size,"
            + " pg_indexes_size(relid) as indexes, greatest(n_live_tup, 0) as rows"
            + " from pg_stat_user_tables order by size desc, schemaname, relname";

    private final DataSource dataSource;

    DatabaseSize(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Database read() {
        return ask(rows -> new Database(
                rows.read("show server_version", row -> row.getString(1)).getFirst(),
                rows.read("select pg_database_size(current_database())", row -> row.getLong(1))
                        .getFirst(),
                rows.read(
                        TABLES,
                        row -> new Table(
                                row.getString("schemaname"),
                                row.getString("relname"),
                                row.getLong("size"),
                                row.getLong("indexes"),
                                row.getLong("rows")))));
    }

    /** Bytes of the whole database. */
    public long bytes() {
        return ask(rows -> rows.read("select pg_database_size(current_database())", row -> row.getLong(1))
                .getFirst());
    }

    /** Process ids of PostgreSQL; empty when it runs on another machine. */
    List<Long> processes() {
        return ask(rows -> {
            boolean here = rows.read(
                            "select coalesce(inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1', true)",
                            row -> row.getBoolean(1))
                    .getFirst();
            if (!here) {
                return List.of();
            }
            List<Long> processes =
                    new ArrayList<>(rows.read("select pid from pg_stat_activity", row -> row.getLong(1)));
            // The first of all processes is in no table; it is the parent of the others.
            processes.stream()
                    .findFirst()
                    .flatMap(ProcessHandle::of)
                    .flatMap(ProcessHandle::parent)
                    .ifPresent(parent -> processes.add(parent.pid()));
            return processes;
        });
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            return question.ask(new Rows(connection));
        } catch (SQLException failed) {
            throw new IllegalStateException("The database does not tell its size.", failed);
        }
    }

    private interface Question<T> {
        T ask(Rows rows) throws SQLException;
    }
}
