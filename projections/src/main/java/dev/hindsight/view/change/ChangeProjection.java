package dev.hindsight.view.change;

import dev.hindsight.change.ChangeEvent;
import dev.hindsight.change.Story;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import dev.hindsight.view.fold.Trim;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        List<Recorded> told = events.stream()
                .filter(recorded -> recorded.event() instanceof ChangeEvent)
                .toList();
        Set<Key> keys = told.stream().map(ChangeProjection::key).collect(Collectors.toSet());
        TemporalTable<ChangeState>.Editing changes = ChangeState.TABLE.edit(rows, keys);
        for (Recorded recorded : told) {
            ChangeState known = changes.current(key(recorded));
            Story story = known == null ? Story.UNTOLD : known.story();
            changes.put(new ChangeState(recorded.cluster(), story.evolve((ChangeEvent) recorded.event())), recorded);
        }
        changes.write(rows);
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
}
