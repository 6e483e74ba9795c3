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
                                + " where contype in ('p', 'u') and conparentid = 0 and conrelid in ("
                                + Partitions.OF_TABLES + ") order by conname",
                        row -> new Index(row.getString("drop"), row.getString("create")),
                        Partitions.values(schema, tables));
    }

    /** Those of partitions come and go with the index of the whole table, where it has one. */
    private static List<Index> others(Connection connection, String schema, List<String> tables) throws SQLException {
        return new Rows(connection)
                .read(
                        "select format('drop index %s', indexrelid::regclass) as drop,"
                                + " replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') as create from pg_index"
                                + " where not exists (select from pg_inherits where inhrelid = indexrelid)"
                                + " and not exists (select from pg_constraint where conindid = indexrelid"
                                + " and contype in ('p', 'u')) and indrelid in ("
                                + Partitions.OF_TABLES + ") order by indexrelid::regclass::text",
                        row -> new Index(row.getString("drop"), row.getString("create")),
                        Partitions.values(schema, tables));
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
