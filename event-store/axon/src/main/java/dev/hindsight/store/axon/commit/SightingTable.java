package dev.hindsight.store.axon.commit;

import dev.hindsight.resource.ResourceRef;
import dev.hindsight.store.Sightings.Sighting;
import dev.hindsight.store.axon.postgres.Tables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sightings as rows. */
final class SightingTable {
    private static final String COLUMNS =
            "uid, api_version, kind, namespace, name, resource_version, inventory, alive, version";

    private final String table;

    SightingTable(Tables tables) {
        this.table = tables.sighting();
    }

    Optional<Versioned> find(Connection connection, String cluster, String uid) throws SQLException {
        String sql = "select " + COLUMNS + " from " + table + " where cluster = ? and uid = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, cluster);
            select.setString(2, uid);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    /** Those of the asked that there are, in one question. */
    List<Found> findAll(Connection connection, String[] clusters, String[] uids) throws SQLException {
        String sql = "select " + COLUMNS + ", cluster from " + table
                + " where (cluster, uid) in (select * from unnest(?::text[], ?::text[]))";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", clusters));
            select.setArray(2, connection.createArrayOf("text", uids));
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(rows.getString(10), read(rows)));
                }
            }
            return found;
        }
    }

    long countOf(Connection connection, String cluster, String inventory) throws SQLException {
        String sql = "select count(*) from " + table + " where cluster = ? and inventory = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, cluster);
            select.setString(2, inventory);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    List<Sighting> missingFrom(
            Connection connection,
            String cluster,
            String inventory,
            String apiVersion,
            String kind,
            Collection<String> namespaces)
            throws SQLException {
        String sql = "select " + COLUMNS + " from " + table + " where alive and cluster = ? and kind = ?"
                + " and api_version = ? and inventory is distinct from ?"
                + (namespaces == null ? "" : " and namespace = any (?)") + " order by uid";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, cluster);
            select.setString(2, kind);
            select.setString(3, apiVersion);
            select.setString(4, inventory);
            if (namespaces != null) {
                select.setArray(5, connection.createArrayOf("text", namespaces.toArray()));
            }
            List<Sighting> missing = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    missing.add(read(rows).sighting());
                }
            }
            return missing;
        }
    }

    /**
     * Writes all in one statement.
     *
     * @return false when another process wrote one of them since it was read; then nothing may be committed
     */
    boolean write(Connection connection, List<Change> changes) throws SQLException {
        String sql = "insert into " + table + " as seen (cluster, " + COLUMNS + ") select * from unnest(?::text[],"
                + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[])"
                + " on conflict (cluster, uid) do update set api_version = excluded.api_version, kind = excluded.kind,"
                + " namespace = excluded.namespace, name = excluded.name, resource_version = excluded.resource_version,"
                + " inventory = excluded.inventory, alive = excluded.alive, version = excluded.version"
                + " where seen.version = excluded.version - 1";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            setTexts(upsert, 1, changes, Change::cluster);
            setTexts(upsert, 2, changes, change -> change.ref().uid());
            setTexts(upsert, 3, changes, change -> change.ref().apiVersion());
            setTexts(upsert, 4, changes, change -> change.ref().kind());
            setTexts(upsert, 5, changes, change -> change.ref().namespace());
            setTexts(upsert, 6, changes, change -> change.ref().name());
            setTexts(upsert, 7, changes, change -> change.sighting().resourceVersion());
            setTexts(upsert, 8, changes, change -> change.sighting().inventory());
            setAll(upsert, 9, "boolean", changes, change -> change.sighting().alive());
            setAll(upsert, 10, "bigint", changes, change -> change.next.version);
            return upsert.executeUpdate() == changes.size();
        }
    }

    private static void setTexts(PreparedStatement to, int place, List<Change> changes, Function<Change, String> text)
            throws SQLException {
        setAll(to, place, "text", changes, text);
    }

    private static void setAll(
            PreparedStatement to, int place, String type, List<Change> changes, Function<Change, ?> value)
            throws SQLException {
        to.setArray(
                place,
                to.getConnection()
                        .createArrayOf(type, changes.stream().map(value).toArray()));
    }

    /** Whether every row still has the version that it was read with; 0 for one that was not there. */
    boolean areAsRead(Connection connection, Object[] clusters, Object[] uids, Object[] versions) throws SQLException {
        String sql = "select 1 from unnest(?::text[], ?::text[], ?::bigint[]) as read (cluster, uid, version)"
                + " left join " + table + " as seen using (cluster, uid)"
                + " where coalesce(seen.version, 0) <> read.version limit 1";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", clusters));
            select.setArray(2, connection.createArrayOf("text", uids));
            select.setArray(3, connection.createArrayOf("bigint", versions));
            try (ResultSet row = select.executeQuery()) {
                return !row.next();
            }
        }
    }

    private static Versioned read(ResultSet row) throws SQLException {
        ResourceRef ref = new ResourceRef(
                row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(1));
        return new Versioned(new Sighting(ref, row.getString(6), row.getString(7), row.getBoolean(8)), row.getLong(9));
    }

    /** @param version how often the row was written, from 1; 0 when there is none */
    record Versioned(Sighting sighting, long version) {}

    record Found(String cluster, Versioned versioned) {}

    record Change(String cluster, Versioned next) {
        private Sighting sighting() {
            return next.sighting;
        }

        private ResourceRef ref() {
            return next.sighting.ref();
        }
    }
}
