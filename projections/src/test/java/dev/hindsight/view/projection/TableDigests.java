package dev.hindsight.view.projection;

import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What the tables of projections hold, byte for byte, as one digest a table. */
public final class TableDigests {
    private TableDigests() {}

    /** By table; rows in the order of all their columns. */
    public static Map<String, String> of(DataSource database, String schema, List<String> tables) throws SQLException {
        return of(database, schema, tables, "%");
    }

    /** @param cluster a name, or a pattern of names */
    public static Map<String, String> of(DataSource database, String schema, List<String> tables, String cluster)
            throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables) {
                digests.put(
                        table,
                        new Rows(connection)
                                .read(
                                        "select count(*) || ' rows, ' || coalesce(md5(string_agg(r.text, E'\\n' order by"
                                                + " r.text)), '') as digest from (select t::text as text from \""
                                                + schema + "\"." + table + " t where cluster like ?) r",
                                        row -> row.getString("digest"),
                                        cluster)
                                .getFirst());
            }
        }
        return digests;
    }

    public static List<String> tablesOf(List<Projection> projections) {
        List<String> tables = new ArrayList<>();
        projections.forEach(projection -> tables.addAll(projection.tables()));
        return tables;
    }
}
