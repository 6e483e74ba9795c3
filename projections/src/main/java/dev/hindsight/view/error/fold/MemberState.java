package dev.hindsight.view.error.fold;

import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import java.util.List;

/** What a row of {@code error_member} says: that a group is merged into another, directly or not. */
record MemberState(String cluster, String root, String key) {
    static final TemporalTable<MemberState> TABLE = new TemporalTable<>(
            "error_member",
            3,
            List.of("cluster", "root", "key"),
            state -> new Object[] {state.cluster, state.root, state.key},
            row -> new MemberState(row.getString("cluster"), row.getString("root"), row.getString("key")));

    Key id() {
        return Key.of(cluster, root, key);
    }
}
