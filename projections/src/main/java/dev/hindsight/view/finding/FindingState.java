package dev.hindsight.view.finding;

import dev.hindsight.resource.ResourceRef;
import dev.hindsight.suppression.SuppressedBy;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a row of {@code finding} says.
 *
 * @param severity 0 for info to 4 for critical, so that rows sort by it
 * @param since when this episode began; stays when the finding says something else
 * @param evidence as JSON
 * @param suppressed why it counts for nothing; null when it counts
 */
record FindingState(
        String cluster,
        String id,
        String rule,
        int severity,
        String message,
        ResourceRef ref,
        Instant since,
        long sincePosition,
        String evidence,
        SuppressedBy suppressed) {
    static final TemporalTable<FindingState> TABLE = new TemporalTable<>(
            "finding",
            2,
            List.of(
                    "cluster",
                    "id",
                    "rule",
                    "severity",
                    "message",
                    "uid",
                    "api_version",
                    "kind",
                    "namespace",
                    "name",
                    "since",
                    "since_position",
                    "evidence",
                    "search",
                    "suppression",
                    "suppressed_why",
                    "suppressed_who",
                    "suppressed_until"),
            FindingState::values,
            FindingState::read);

    private Object[] values() {
        String search = String.join(" ", rule, message, ref.name(), ref.namespace(), ref.kind())
                .toLowerCase(Locale.ROOT);
        return new Object[] {
            cluster,
            id,
            rule,
            severity,
            message,
            ref.uid(),
            ref.apiVersion(),
            ref.kind(),
            ref.namespace(),
            ref.name(),
            since,
            sincePosition,
            evidence,
            search,
            suppressed == null ? null : suppressed.suppression(),
            suppressed == null ? null : suppressed.reason(),
            suppressed == null ? null : suppressed.who(),
            suppressed == null ? null : suppressed.until()
        };
    }

    private static FindingState read(ResultSet row) throws SQLException {
        return new FindingState(
                row.getString("cluster"),
                row.getString("id"),
                row.getString("rule"),
                row.getInt("severity"),
                row.getString("message"),
                new ResourceRef(
                        row.getString("api_version"),
                        row.getString("kind"),
                        row.getString("namespace"),
                        row.getString("name"),
                        row.getString("uid")),
                Rows.time(row, "since"),
                row.getLong("since_position"),
                row.getString("evidence"),
                suppressed(row));
    }

    private static SuppressedBy suppressed(ResultSet row) throws SQLException {
        String suppression = row.getString("suppression");
        return suppression == null
                ? null
                : new SuppressedBy(
                        suppression,
                        row.getString("suppressed_why"),
                        row.getString("suppressed_who"),
                        Rows.time(row, "suppressed_until"));
    }

    FindingState suppressed(SuppressedBy by) {
        return new FindingState(cluster, id, rule, severity, message, ref, since, sincePosition, evidence, by);
    }
}
