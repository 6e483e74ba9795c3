package dev.hindsight.view.token;

import dev.hindsight.ingest.IngestTokenEvent;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenCreated;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenRevoked;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable.Key;
import java.sql.SQLException;
import java.util.List;

/** Who may send a cluster's events from elsewhere, and who could. */
public final class TokenProjection implements Projection {
    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<String> tables() {
        return List.of("ingest_token");
    }

    @Override
    public List<String> appended() {
        return tables();
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        TokenState.TABLE.fold(events, IngestTokenEvent.class, TokenProjection::key, TokenProjection::next, rows);
    }

    private static Key key(Recorded recorded) {
        return Key.of(recorded.cluster(), ((IngestTokenEvent) recorded.event()).id());
    }

    private static TokenState next(TokenState before, Recorded recorded) {
        return switch ((IngestTokenEvent) recorded.event()) {
            case IngestTokenCreated created -> TokenState.active(recorded, created.token());
            case IngestTokenRevoked revoked -> before.revoked(recorded, revoked.reason());
        };
    }
}
