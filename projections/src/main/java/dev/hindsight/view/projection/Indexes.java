package dev.hindsight.view.projection;

import dev.hindsight.view.fold.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The indexes and keys of tables that are filled before they get them: one sort of all rows instead of a look a row. */
final class Indexes {
    private record Index(String drop, String create) {}

    private final List<Index> dropped;
    private final List<String> tables;

    private Indexes(List<Index> dropped, List<String> tables) {
        this.dropped = dropped;
        this.tables = tables;
    }

    /** Drops all of these tables' and remembers them. */
    static Indexes drop(Connection connection, String schema, List<String> tables) throws SQLException {
        List<Index> indexes = new ArrayList<>();
        if (!tables.isEmpty()) {
            indexes.addAll(keys(connection, schema, tables));
            indexes.addAll(others(connection, schema, tables));
        }
        for (Index index : indexes) {
            execute(connection, index.drop);
        }
        return new Indexes(indexes, tables);
    }

    private static List<Index> keys(Connection connection, String schema, List<String> tables) throws SQLException {
        return new Rows(connection)
                .read(
                        "select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,"
                                + " format('alter table %s add constraint %I %s', conrelid::regclass, conname,"
                                + " pg_get_constraintdef(c.oid)) as create from pg_constraint c"
                                + " join pg_class t on t.oid = conrelid where contype in ('p', 'u')"
                                + " and relnamespace = ?::regnamespace and relname = any(?) order by conname",
                        row -> new Index(row.getString("drop"), row.getString("create")),
                        '"' + schema + '"',
                        tables.toArray(String[]::new));
    }

    private static List<Index> others(Connection connection, String schema, List<String> tables) throws SQLException {
        return new Rows(connection)
                .read(
                        "select format('drop index %I.%I', schemaname, indexname) as drop, indexdef as create"
                                + " from pg_indexes where schemaname = ? and tablename = any(?) and indexname not in"
                                + " (select conname from pg_constraint where connamespace = ?::regnamespace)"
                                + " order by indexname",
                        row -> new Index(row.getString("drop"), row.getString("create")),
                        schema,
                        tables.toArray(String[]::new),
                        '"' + schema + '"');
    }

    /** Makes them anew, of whatever rows there are now. */
    void create(Connection connection) throws SQLException {
        execute(connection, "set local maintenance_work_mem to '128MB'");
        for (Index index : dropped) {
            execute(connection, index.create);
        }
        for (String table : tables) {
            execute(connection, "analyze " + table);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
