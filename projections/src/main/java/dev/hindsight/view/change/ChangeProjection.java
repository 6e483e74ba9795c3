package dev.hindsight.view.change;

import dev.hindsight.change.ChangeEvent;
import dev.hindsight.change.Story;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable.Key;
import dev.hindsight.view.fold.Trim;
import java.sql.SQLException;
import java.util.List;

/** What changed, grouped, with who, why and outcome. */
public final class ChangeProjection implements Projection {
    @Override
    public String name() {
        return "changes";
    }

    /** 1 was another view: single differences. */
    @Override
    public String version() {
        return "2";
    }

    @Override
    public List<String> tables() {
        return List.of("change");
    }

    @Override
    public List<String> appended() {
        return tables();
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        ChangeState.TABLE.fold(events, ChangeEvent.class, ChangeProjection::key, ChangeProjection::next, rows);
    }

    /** Of a change that was over by then no event is left; one that went on is whole. */
    @Override
    public void trim(Trim trim, Rows rows) throws SQLException {
        trim.ended(rows, "change");
        trim.delete(rows, "change", "position_from <= ? and ended_at is not null", trim.upTo());
    }

    private static Key key(Recorded recorded) {
        return Key.of(recorded.cluster(), ((ChangeEvent) recorded.event()).change());
    }

    private static ChangeState next(ChangeState known, Recorded recorded) {
        Story story = known == null ? Story.UNTOLD : known.story();
        return new ChangeState(recorded.cluster(), story.evolve((ChangeEvent) recorded.event()));
    }
}
