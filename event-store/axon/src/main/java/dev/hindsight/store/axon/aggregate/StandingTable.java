package dev.hindsight.store.axon.aggregate;

import dev.hindsight.store.axon.postgres.Tables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Which events of long streams still count, as rows. */
final class StandingTable {
    private final String upsert;

    StandingTable(Tables tables) {
        this.upsert = "insert into " + tables.standing() + " as known (cluster, type, id, through, sequences)"
                + " values (?, ?, ?, ?, ?) on conflict (cluster, type, id) do update"
                + " set through = excluded.through, sequences = excluded.sequences"
                + " where known.through < excluded.through";
    }

    void write(Connection connection, List<Standing> standings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(upsert)) {
            for (Standing standing : standings) {
                insert.setString(1, standing.stream().cluster());
                insert.setString(2, standing.stream().type());
                insert.setString(3, standing.stream().id());
                insert.setLong(4, standing.through());
                insert.setArray(
                        5,
                        connection.createArrayOf("bigint", standing.sequences().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
