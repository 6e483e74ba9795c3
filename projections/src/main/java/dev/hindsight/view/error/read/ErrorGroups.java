package dev.hindsight.view.error.read;

import dev.hindsight.view.error.answer.ErrorGroupView;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Single groups at an instant. */
@ApplicationScoped
public class ErrorGroups {
    private final ErrorViews views;

    ErrorGroups(ErrorViews views) {
        this.views = views;
    }

    /** @throws Refusal when there was none yet */
    public ErrorGroupRow row(Moment moment, String key) {
        List<ErrorGroupRow> rows = rows(moment, List.of(key));
        if (rows.isEmpty()) {
            throw unknown(key);
        }
        return rows.getFirst();
    }

    public static Refusal unknown(String key) {
        return Refusal.notFound("There is no group of errors “" + key + "” at that instant.");
    }

    /** Those of them that there were. */
    public List<ErrorGroupRow> rows(Moment moment, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : ErrorGroupRow.list(
                        "cluster = ?1 and key in ?2 and positionFrom <= ?3 and positionTo > ?3 order by count desc, key",
                        moment.cluster(),
                        keys,
                        moment.position());
    }

    public ErrorGroupView view(Moment moment, ErrorGroupRow row) {
        return views.of(moment, List.of(row)).getFirst();
    }

    public List<ErrorGroupView> views(Moment moment, List<ErrorGroupRow> rows) {
        return views.of(moment, rows);
    }
}
