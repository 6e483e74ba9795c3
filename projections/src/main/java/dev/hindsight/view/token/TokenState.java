package dev.hindsight.view.token;

import dev.hindsight.ingest.IngestToken;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * What a row of {@code ingest_token} says.
 *
 * @param state {@code active} or {@code revoked}; whether it has expired is told by {@code expires}
 * @param revoked all null while it is active
 */
record TokenState(
        String cluster,
        String id,
        String name,
        Instant expires,
        String who,
        Instant since,
        String state,
        Revoked revoked) {
    record Revoked(Instant since, String who, String reason) {
        static final Revoked NOT_YET = new Revoked(null, null, null);
    }

    static final TemporalTable<TokenState> TABLE = new TemporalTable<>(
            "ingest_token",
            2,
            List.of(
                    "cluster",
                    "id",
                    "name",
                    "expires",
                    "who",
                    "since",
                    "state",
                    "revoked_since",
                    "revoked_who",
                    "revoked_reason"),
            TokenState::values,
            TokenState::read);

    static TokenState active(Recorded recorded, IngestToken token) {
        return new TokenState(
                recorded.cluster(),
                token.id(),
                token.name(),
                token.expires(),
                recorded.actor(),
                recorded.clock(),
                "active",
                Revoked.NOT_YET);
    }

    TokenState revoked(Recorded recorded, String reason) {
        Revoked now = new Revoked(recorded.clock(), recorded.actor(), reason);
        return new TokenState(cluster, id, name, expires, who, since, "revoked", now);
    }

    private Object[] values() {
        return new Object[] {
            cluster, id, name, expires, who, since, state, revoked.since(), revoked.who(), revoked.reason()
        };
    }

    private static TokenState read(ResultSet row) throws SQLException {
        return new TokenState(
                row.getString("cluster"),
                row.getString("id"),
                row.getString("name"),
                Rows.time(row, "expires"),
                row.getString("who"),
                Rows.time(row, "since"),
                row.getString("state"),
                new Revoked(
                        Rows.time(row, "revoked_since"),
                        row.getString("revoked_who"),
                        row.getString("revoked_reason")));
    }
}
