package dev.hindsight.view.error.fold;

import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupMerged;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSplit;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The open rows that a batch of events is about: of the groups, of what they are part of, and of their members. */
record Touched(
        TemporalTable<GroupState>.Editing groups,
        TemporalTable<MemberState>.Editing members,
        TemporalTable<PlaceState>.Editing places) {
    private static final String LEADS_TO = "with recursive up (cluster, root) as (select cluster, merged_into from"
            + " error_group where position_to = " + TemporalTable.OPEN + " and merged_into is not null and"
            + " (cluster, key) in (select * from unnest(?, ?)) union select g.cluster, g.merged_into from error_group g"
            + " join up on g.cluster = up.cluster and g.key = up.root where g.position_to = " + TemporalTable.OPEN
            + " and g.merged_into is not null) select cluster, root from up";

    static Touched by(List<Recorded> events, Rows rows) throws SQLException {
        Set<Key> groups = new HashSet<>();
        Set<Key> places = new HashSet<>();
        boolean regroups = false;
        for (Recorded recorded : events) {
            ErrorGroupEvent event = (ErrorGroupEvent) recorded.event();
            groups.add(Key.of(recorded.cluster(), event.key()));
            switch (event) {
                case ErrorGroupMerged merged -> groups.add(Key.of(recorded.cluster(), merged.into()));
                case ErrorGroupOccurred occurred ->
                    places.addAll(places(recorded.cluster(), occurred.key(), occurred.occurrence()));
                default -> {}
            }
            regroups |= event instanceof ErrorGroupMerged || event instanceof ErrorGroupSplit;
        }
        groups.addAll(rows.read(
                LEADS_TO,
                row -> Key.of(row.getString("cluster"), row.getString("root")),
                column(groups, 0),
                column(groups, 1)));
        TemporalTable<MemberState>.Editing members = MemberState.TABLE.edit(rows, 2, regroups ? groups : Set.of());
        for (Key root : List.copyOf(groups)) {
            members.startingWith(root).forEach(member -> groups.add(Key.of(member.cluster(), member.key())));
        }
        return new Touched(GroupState.TABLE.edit(rows, groups), members, PlaceState.TABLE.edit(rows, places));
    }

    static Set<Key> places(String cluster, String key, Occurrence told) {
        Set<Key> places = new HashSet<>();
        told.pods().keySet().forEach(pod -> places.add(Key.of(cluster, key, PlaceState.POD, pod)));
        told.releases().keySet().forEach(release -> places.add(Key.of(cluster, key, PlaceState.RELEASE, release)));
        return places;
    }

    private static String[] column(Collection<Key> keys, int column) {
        return keys.stream().map(key -> (String) key.parts().get(column)).toArray(String[]::new);
    }

    void write(Rows rows) throws SQLException {
        groups.write(rows);
        members.write(rows);
        places.write(rows);
    }
}
