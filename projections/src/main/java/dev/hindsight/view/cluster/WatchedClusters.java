package dev.hindsight.view.cluster;

import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Who is watched, and what its source said last: for whoever asks whether Hindsight itself can see. */
@ApplicationScoped
public class WatchedClusters {
    private static final String LIVING = "select cluster, source_state, source_since from view.cluster"
            + " where position_to = ? and origin = 'watch' order by cluster";

    private final DataSource dataSource;

    WatchedClusters(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param sourceState the word of the source: started, stopping, behind, caughtup, denied or unreachable; null before
     *     it said anything
     * @param since when that began
     */
    public record Watched(
            String cluster,
            @Nullable String sourceState,
            @Nullable Instant since) {}

    /** Those that are watched; not those whose recording was played. */
    public List<Watched> now() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new Rows(connection)
                    .read(
                            LIVING,
                            row -> new Watched(
                                    row.getString("cluster"),
                                    row.getString("source_state"),
                                    Rows.time(row, "source_since")),
                            TemporalTable.OPEN);
        }
    }
}
