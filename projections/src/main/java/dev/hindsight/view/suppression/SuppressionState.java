package dev.hindsight.view.suppression;

import dev.hindsight.store.Recorded;
import dev.hindsight.suppression.Suppression;
import dev.hindsight.suppression.Target;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * What a row of {@code suppression} says.
 *
 * @param state {@code active}, {@code expired} or {@code withdrawn}
 * @param over since when, by whom and why it is over; all null while it is active
 */
record SuppressionState(String cluster, Suppression suppression, String who, Instant since, String state, Over over) {
    record Over(Instant since, String who, String reason) {
        static final Over NOT_YET = new Over(null, null, null);
    }

    static final TemporalTable<SuppressionState> TABLE = new TemporalTable<>(
            "suppression",
            2,
            List.of(
                    "cluster",
                    "id",
                    "rule",
                    "namespace",
                    "labels",
                    "kind",
                    "name",
                    "reason",
                    "until",
                    "who",
                    "since",
                    "state",
                    "over_since",
                    "over_who",
                    "over_reason"),
            SuppressionState::values,
            SuppressionState::read);

    static SuppressionState active(Recorded recorded, Suppression suppression) {
        return new SuppressionState(
                recorded.cluster(), suppression, recorded.actor(), recorded.clock(), "active", Over.NOT_YET);
    }

    SuppressionState over(String how, Recorded recorded, String reason) {
        return new SuppressionState(
                cluster, suppression, who, since, how, new Over(recorded.clock(), recorded.actor(), reason));
    }

    private Object[] values() {
        Target target = suppression.target();
        return new Object[] {
            cluster,
            suppression.id(),
            target.rule(),
            target.namespace(),
            target.labels(),
            target.kind(),
            target.name(),
            suppression.reason(),
            suppression.until(),
            who,
            since,
            state,
            over.since(),
            over.who(),
            over.reason()
        };
    }

    private static SuppressionState read(ResultSet row) throws SQLException {
        Target target = new Target(
                row.getString("rule"),
                row.getString("namespace"),
                row.getString("labels"),
                row.getString("kind"),
                row.getString("name"));
        return new SuppressionState(
                row.getString("cluster"),
                new Suppression(row.getString("id"), target, row.getString("reason"), Rows.time(row, "until")),
                row.getString("who"),
                Rows.time(row, "since"),
                row.getString("state"),
                new Over(Rows.time(row, "over_since"), row.getString("over_who"), row.getString("over_reason")));
    }
}
