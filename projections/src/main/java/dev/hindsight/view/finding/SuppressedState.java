package dev.hindsight.view.finding;

import dev.hindsight.store.Recorded;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingSuppressed;
import dev.hindsight.suppression.SuppressedBy;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import java.util.List;

/** What a row of {@code finding_suppression} says: of a rule and an object, whether anything is wrong now or not. */
record SuppressedState(String cluster, String id, SuppressedBy by) {
    static final TemporalTable<SuppressedState> TABLE = new TemporalTable<>(
            "finding_suppression",
            2,
            List.of("cluster", "id", "suppression", "reason", "who", "until"),
            SuppressedState::values,
            row -> new SuppressedState(
                    row.getString("cluster"),
                    row.getString("id"),
                    new SuppressedBy(
                            row.getString("suppression"),
                            row.getString("reason"),
                            row.getString("who"),
                            Rows.time(row, "until"))));

    static SuppressedState of(Recorded recorded, FindingSuppressed event) {
        return new SuppressedState(
                recorded.cluster(), event.rule() + "/" + event.ref().uid(), event.by());
    }

    private Object[] values() {
        return new Object[] {cluster, id, by.suppression(), by.reason(), by.who(), by.until()};
    }
}
