package dev.hindsight.view.resource.fold;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.store.Recorded;
import dev.hindsight.topology.reference.Bond;
import dev.hindsight.topology.reference.Bonds;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import dev.hindsight.view.resource.row.KindName;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What objects need by name, so that it can be asked from either side. */
final class ReferenceRows {
    /**
     * @param relation a word of {@link Bond.Sort}
     * @param kind as {@link KindName} writes it
     */
    record ReferenceState(String cluster, String uid, String relation, String kind, String namespace, String name) {
        private Object[] values() {
            return new Object[] {cluster, uid, relation, kind, namespace, name};
        }

        private Key key() {
            return Key.of(values());
        }
    }

    private static final TemporalTable<ReferenceState> TABLE = new TemporalTable<>(
            "reference",
            6,
            List.of("cluster", "uid", "relation", "kind", "namespace", "name"),
            ReferenceState::values,
            row -> new ReferenceState(
                    row.getString("cluster"),
                    row.getString("uid"),
                    row.getString("relation"),
                    row.getString("kind"),
                    row.getString("namespace"),
                    row.getString("name")));

    private final TemporalTable<ReferenceState>.Editing editing;

    private ReferenceRows(TemporalTable<ReferenceState>.Editing editing) {
        this.editing = editing;
    }

    static ReferenceRows load(Rows rows, List<Recorded> events) throws SQLException {
        Set<Key> keys = new HashSet<>();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof ResourceEvent event) {
                keys.add(Key.of(recorded.cluster(), event.ref().uid()));
            }
        }
        return new ReferenceRows(TABLE.edit(rows, 2, keys));
    }

    void take(Recorded recorded) {
        switch (recorded.event()) {
            case ResourceObserved observed ->
                become(recorded, observed.ref().uid(), needs(recorded.cluster(), observed.facts()));
            case ResourceVanished vanished -> become(recorded, vanished.ref().uid(), Set.of());
            default -> {}
        }
    }

    private void become(Recorded recorded, String uid, Set<ReferenceState> now) {
        Set<ReferenceState> before = Set.copyOf(editing.startingWith(Key.of(recorded.cluster(), uid)));
        before.stream().filter(state -> !now.contains(state)).forEach(state -> editing.end(state.key(), recorded));
        now.stream().filter(state -> !before.contains(state)).forEach(state -> editing.put(state, recorded));
    }

    private static Set<ReferenceState> needs(String cluster, Facts facts) {
        Set<ReferenceState> needs = new HashSet<>();
        for (Bond bond : Bonds.of(facts)) {
            needs.add(new ReferenceState(
                    cluster,
                    facts.ref().uid(),
                    bond.sort().word(),
                    KindName.of(bond.target().group(), bond.target().kind()),
                    bond.target().namespace(),
                    bond.target().name()));
        }
        return needs;
    }

    void write(Rows rows) throws SQLException {
        editing.write(rows);
    }
}
