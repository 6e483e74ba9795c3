package dev.hindsight.store.axon.commit;

import dev.hindsight.store.Sightings;
import dev.hindsight.store.axon.commit.SightingTable.Change;
import dev.hindsight.store.axon.commit.SightingTable.Found;
import dev.hindsight.store.axon.commit.SightingTable.Versioned;
import dev.hindsight.store.axon.postgres.DatabaseTrouble;
import dev.hindsight.store.journal.SightingsOverlay;
import dev.hindsight.store.stream.StreamId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sightings as one group commit reads them, with the versions that its writes must still find. The last ones read
 * stay in memory, up to a number. Confined to the journal's thread.
 */
final class GroupSightings implements Sightings {
    private static final Versioned NEVER_SEEN = new Versioned(null, 0);

    private final SightingTable table;
    private final Map<Key, Versioned> cache;
    private final Map<Key, Versioned> read = new HashMap<>();
    private final Map<Key, Versioned> written = new HashMap<>();
    private Connection connection;

    GroupSightings(SightingTable table, int cached) {
        this.table = table;
        this.cache = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Versioned> eldest) {
                return size() > cached;
            }
        };
    }

    void begin(Connection connection) {
        this.connection = connection;
        read.clear();
        written.clear();
    }

    /** Reads at once what works will ask for. */
    void prefetch(Set<StreamId> streams) throws SQLException {
        List<Key> wanted = streams.stream()
                .map(stream -> new Key(stream.cluster(), stream.id()))
                .distinct()
                .filter(key -> !cache.containsKey(key))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        wanted.forEach(key -> read.put(key, NEVER_SEEN));
        String[] clusters = wanted.stream().map(Key::cluster).toArray(String[]::new);
        String[] uids = wanted.stream().map(Key::uid).toArray(String[]::new);
        for (Found found : table.findAll(connection, clusters, uids)) {
            Key key =
                    new Key(found.cluster(), found.versioned().sighting().ref().uid());
            read.put(key, found.versioned());
            cache.put(key, found.versioned());
        }
    }

    @Override
    public Optional<Sighting> of(String cluster, String uid) {
        return Optional.ofNullable(find(new Key(cluster, uid)).sighting());
    }

    @Override
    public void record(String cluster, Sighting sighting) {
        throw new UnsupportedOperationException("changes are written with the group");
    }

    @Override
    public long countOf(String cluster, String inventory) {
        try {
            return table.countOf(connection, cluster, inventory);
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("count an inventory", e);
        }
    }

    @Override
    public List<Sighting> missingFrom(
            String cluster, String inventory, String apiVersion, String kind, Collection<String> namespaces) {
        try {
            return table.missingFrom(connection, cluster, inventory, apiVersion, kind, namespaces);
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("look for what an inventory misses", e);
        }
    }

    /**
     * False when another process meanwhile wrote one of them, or one that a work decided on without writing it. Always
     * in one order, so that nobody deadlocks.
     */
    boolean write(SightingsOverlay changes) throws SQLException {
        changes.forEach((cluster, sighting) -> {
            Key key = new Key(cluster, sighting.ref().uid());
            written.put(key, new Versioned(sighting, find(key).version() + 1));
        });
        List<Change> rows = new ArrayList<>();
        written.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Key::cluster).thenComparing(Key::uid)))
                .forEach(entry -> rows.add(new Change(entry.getKey().cluster, entry.getValue())));
        return (rows.isEmpty() || table.write(connection, rows)) && areOthersAsRead();
    }

    private boolean areOthersAsRead() throws SQLException {
        List<Key> others =
                read.keySet().stream().filter(key -> !written.containsKey(key)).toList();
        return others.isEmpty()
                || table.areAsRead(
                        connection,
                        others.stream().map(Key::cluster).toArray(),
                        others.stream().map(Key::uid).toArray(),
                        others.stream().map(key -> read.get(key).version()).toArray());
    }

    void committed() {
        cache.putAll(written);
    }

    void rolledBack() {
        read.keySet().forEach(cache::remove);
        written.keySet().forEach(cache::remove);
    }

    void forgetAll() {
        cache.clear();
    }

    private Versioned find(Key key) {
        Versioned known = read.get(key);
        if (known == null) {
            known = cache.get(key);
            if (known == null) {
                known = load(key);
            }
            read.put(key, known);
        }
        return known;
    }

    private Versioned load(Key key) {
        try {
            Optional<Versioned> found = table.find(connection, key.cluster, key.uid);
            found.ifPresent(versioned -> cache.put(key, versioned));
            return found.orElse(NEVER_SEEN);
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("read a sighting", e);
        }
    }

    private record Key(String cluster, String uid) {}
}
