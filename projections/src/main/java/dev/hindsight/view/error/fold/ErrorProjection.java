package dev.hindsight.view.error.fold;

import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.Trim;
import java.sql.SQLException;
import java.util.List;

/** Groups of errors: what they are, how often they occurred when and where, and what became of them. */
public final class ErrorProjection implements Projection {
    @Override
    public String name() {
        return "errors";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "error_identity",
                "error_group",
                "error_member",
                "error_place",
                "error_occurrence",
                "error_exemplar",
                "error_history",
                "error_distinct",
                "error_word",
                "error_gap");
    }

    @Override
    public List<String> appended() {
        return tables();
    }

    /** The events of errors stay in the log, so that only what rows said before it goes. */
    @Override
    public void trim(Trim trim, Rows rows) throws SQLException {
        for (String table : List.of("error_group", "error_member", "error_place", "error_gap")) {
            trim.ended(rows, table);
        }
        trim.delete(rows, "error_gap", "position_from <= ? and gap_until is not null", trim.upTo());
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        List<Recorded> told = events.stream()
                .filter(recorded -> recorded.event() instanceof ErrorGroupEvent)
                .toList();
        if (!told.isEmpty()) {
            GroupFold fold = new GroupFold(Touched.by(told, rows), new Added());
            told.forEach(fold::take);
            fold.touched().write(rows);
            fold.added().write(rows);
        }
        GapState.fold(events, rows);
    }
}
