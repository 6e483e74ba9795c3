package dev.hindsight.view.token;

import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Until when each cluster that sends from elsewhere may go on to do so. */
@ApplicationScoped
public class EndingTokens {
    private static final String LAST = "select cluster, max(expires) as ends from view.ingest_token"
            + " where position_to = ? and state = 'active' group by cluster"
            + " having count(*) = count(expires) order by cluster";

    private final DataSource dataSource;

    EndingTokens(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param ends when the last of its tokens does */
    public record Ending(String cluster, Instant ends) {}

    /** Only clusters of which every token that was not revoked has an end. */
    public List<Ending> now() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new Rows(connection)
                    .read(
                            LAST,
                            row -> new Ending(row.getString("cluster"), Rows.time(row, "ends")),
                            TemporalTable.OPEN);
        }
    }
}
