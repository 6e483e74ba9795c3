package dev.hindsight.view.error.fold;

import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import java.time.Instant;
import java.util.List;

/**
 * What a row of {@code error_place} says: how often a group occurred in one pod or release.
 *
 * @param sort {@code pod} or {@code release}
 * @param name empty for all that are not told apart
 */
record PlaceState(Key id, long count, Instant first, Instant last) {
    static final String POD = "pod";
    static final String RELEASE = "release";

    static final TemporalTable<PlaceState> TABLE = new TemporalTable<>(
            "error_place",
            4,
            List.of("cluster", "key", "sort", "name", "count", "first_seen", "last_seen"),
            state -> new Object[] {
                state.id.parts().get(0),
                state.id.parts().get(1),
                state.id.parts().get(2),
                state.id.parts().get(3),
                state.count,
                state.first,
                state.last
            },
            row -> new PlaceState(
                    Key.of(
                            row.getString("cluster"),
                            row.getString("key"),
                            row.getString("sort"),
                            row.getString("name")),
                    row.getLong("count"),
                    Rows.time(row, "first_seen"),
                    Rows.time(row, "last_seen")));

    static PlaceState of(Key id, long count, Occurrence told) {
        return new PlaceState(id, count, told.first(), told.last());
    }

    PlaceState plus(PlaceState other) {
        return new PlaceState(
                id,
                count + other.count,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }
}
