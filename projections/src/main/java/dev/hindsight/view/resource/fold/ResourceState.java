package dev.hindsight.view.resource.fold;

import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.part.Owner;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a row of {@code resource} says.
 *
 * @param owner the controller, null when there is none; a row keeps neither its flag nor its namespace
 * @param labels as {@code key=value}, sorted
 * @param findings what is open, as {@code rule/severity/dimension}, sorted
 */
record ResourceState(
        String cluster,
        ResourceRef ref,
        Standing standing,
        String node,
        Owner owner,
        List<String> labels,
        Instant createdAt,
        Instant changedAt,
        long firstPosition,
        Map<String, OpenFinding> findings) {
    static final TemporalTable<ResourceState> TABLE = new TemporalTable<>(
            "resource",
            2,
            List.of(
                    "cluster",
                    "uid",
                    "api_version",
                    "kind",
                    "namespace",
                    "name",
                    "status",
                    "reason",
                    "own_level",
                    "level",
                    "ready",
                    "restarts",
                    "node",
                    "owner_uid",
                    "owner_api",
                    "owner_kind",
                    "owner_name",
                    "labels",
                    "created_at",
                    "changed_at",
                    "first_position",
                    "findings",
                    "critical",
                    "high",
                    "medium",
                    "low",
                    "search"),
            ResourceState::values,
            ResourceState::read);

    ResourceState raised(OpenFinding finding) {
        Map<String, OpenFinding> more = new TreeMap<>(findings);
        more.put(finding.rule(), finding);
        return with(more);
    }

    ResourceState cleared(String rule) {
        Map<String, OpenFinding> fewer = new TreeMap<>(findings);
        fewer.remove(rule);
        return with(fewer);
    }

    private ResourceState with(Map<String, OpenFinding> now) {
        return new ResourceState(cluster, ref, standing, node, owner, labels, createdAt, changedAt, firstPosition, now);
    }

    Level level() {
        Level worst = standing.level();
        for (OpenFinding finding : findings.values()) {
            worst = worst.orWorse(finding.level());
        }
        return worst;
    }

    private int count(String severity) {
        return (int) findings.values().stream()
                .filter(finding -> finding.severity().equals(severity))
                .count();
    }

    private String search() {
        return String.join(
                        " ",
                        ref.name(),
                        ref.namespace(),
                        ref.kind(),
                        standing.status(),
                        standing.reason(),
                        String.join(" ", labels))
                .toLowerCase(Locale.ROOT);
    }

    private Object[] values() {
        boolean owned = owner != null;
        return new Object[] {
            cluster,
            ref.uid(),
            ref.apiVersion(),
            ref.kind(),
            ref.namespace(),
            ref.name(),
            standing.status(),
            standing.reason(),
            standing.level().word(),
            level().word(),
            standing.ready(),
            standing.restarts(),
            node,
            owned ? owner.uid() : null,
            owned ? owner.apiVersion() : null,
            owned ? owner.kind() : null,
            owned ? owner.name() : null,
            labels.toArray(String[]::new),
            createdAt,
            changedAt,
            firstPosition,
            findings.values().stream().map(OpenFinding::toString).toArray(String[]::new),
            count("critical"),
            count("high"),
            count("medium"),
            count("low"),
            search()
        };
    }

    private static ResourceState read(ResultSet row) throws SQLException {
        Map<String, OpenFinding> findings = new TreeMap<>();
        for (String text : Rows.texts(row, "findings")) {
            OpenFinding finding = OpenFinding.parse(text);
            findings.put(finding.rule(), finding);
        }
        return new ResourceState(
                row.getString("cluster"),
                new ResourceRef(
                        row.getString("api_version"),
                        row.getString("kind"),
                        row.getString("namespace"),
                        row.getString("name"),
                        row.getString("uid")),
                new Standing(
                        row.getString("status"),
                        row.getString("reason"),
                        Level.of(row.getString("own_level")),
                        row.getString("ready"),
                        row.getObject("restarts", Integer.class)),
                row.getString("node"),
                owner(row),
                new ArrayList<>(Arrays.asList(Rows.texts(row, "labels"))),
                Rows.time(row, "created_at"),
                Rows.time(row, "changed_at"),
                row.getLong("first_position"),
                findings);
    }

    private static Owner owner(ResultSet row) throws SQLException {
        String uid = row.getString("owner_uid");
        return uid == null
                ? null
                : new Owner(
                        row.getString("owner_api"),
                        row.getString("owner_kind"),
                        row.getString("owner_name"),
                        uid,
                        true);
    }
}
