package dev.hindsight.view.projection;

import dev.hindsight.view.fold.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables of a projection with their partitions, which PostgreSQL takes for tables of their own. */
final class Partitions {
    /** Selects the oids of the tables that {@link #values} names and of all partitions of theirs. */
    static final String OF_TABLES = "select t.oid from pg_class t left join pg_inherits p on p.inhrelid = t.oid"
            + " left join pg_class whole on whole.oid = p.inhparent where t.relkind in ('r', 'p')"
            + " and t.relnamespace = (select oid from pg_namespace where nspname = ?)"
            + " and coalesce(whole.relname, t.relname) = any(?)";

    private Partitions() {}

    static Object[] values(String schema, List<String> tables) {
        return new Object[] {schema, tables.toArray(String[]::new)};
    }

    /** The names of the tables and of their partitions. */
    static List<String> of(Connection connection, String schema, List<String> tables) throws SQLException {
        return new Rows(connection)
                .read(
                        "select relname from pg_class where oid in (" + OF_TABLES + ") order by relname",
                        row -> row.getString("relname"),
                        values(schema, tables));
    }
}
