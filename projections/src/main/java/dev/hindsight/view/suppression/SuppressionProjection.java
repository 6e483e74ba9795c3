package dev.hindsight.view.suppression;

import dev.hindsight.store.Recorded;
import dev.hindsight.suppression.SuppressionEvent;
import dev.hindsight.suppression.SuppressionEvent.SuppressionDefined;
import dev.hindsight.suppression.SuppressionEvent.SuppressionExpired;
import dev.hindsight.suppression.SuppressionEvent.SuppressionWithdrawn;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable.Key;
import java.sql.SQLException;
import java.util.List;

/** What people wanted to be suppressed, and what became of it. */
public final class SuppressionProjection implements Projection {
    @Override
    public String name() {
        return "suppressions";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<String> tables() {
        return List.of("suppression");
    }

    @Override
    public List<String> appended() {
        return tables();
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        SuppressionState.TABLE.fold(
                events, SuppressionEvent.class, SuppressionProjection::key, SuppressionProjection::next, rows);
    }

    private static Key key(Recorded recorded) {
        return Key.of(recorded.cluster(), ((SuppressionEvent) recorded.event()).id());
    }

    private static SuppressionState next(SuppressionState before, Recorded recorded) {
        return switch ((SuppressionEvent) recorded.event()) {
            case SuppressionDefined defined -> SuppressionState.active(recorded, defined.suppression());
            case SuppressionWithdrawn withdrawn -> before.over("withdrawn", recorded, withdrawn.reason());
            case SuppressionExpired expired -> before.over("expired", recorded, null);
        };
    }
}
