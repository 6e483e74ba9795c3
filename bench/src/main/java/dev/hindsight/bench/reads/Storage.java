package dev.hindsight.bench.reads;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What the log and the views weigh on disk, by table, indexes included. */
record Storage(DataSource database) {
    private static final String TABLES = "select schemaname, relname, pg_table_size(relid) as rows,"
            + " pg_indexes_size(relid) as indexes from pg_stat_user_tables"
            + " where schemaname in ('hindsight', 'view') and pg_total_relation_size(relid) > 1000000"
            + " order by schemaname, pg_total_relation_size(relid) desc";

    void print(long events) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery(TABLES)) {
            long log = 0;
            long views = 0;
            System.out.printf("%-30s %9s %9s   bytes an event%n", "table", "rows MB", "indexes");
            while (table.next()) {
                long bytes = table.getLong("rows") + table.getLong("indexes");
                System.out.printf(
                        "%-30s %9.1f %9.1f   %6.0f%n",
                        table.getString("schemaname") + "." + table.getString("relname"),
                        table.getLong("rows") / 1e6,
                        table.getLong("indexes") / 1e6,
                        (double) bytes / events);
                if (table.getString("schemaname").equals("view")) {
                    views += bytes;
                } else {
                    log += bytes;
                }
            }
            System.out.printf(
                    "the log %.2f GB, %.0f bytes an event; the views %.2f GB, %.0f bytes an event%n",
                    log / 1e9, (double) log / events, views / 1e9, (double) views / events);
        }
    }
}
