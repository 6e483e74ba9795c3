package dev.hindsight.view.error.page;

import dev.hindsight.view.change.ChangeLists;
import dev.hindsight.view.change.ChangeView;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Regressed;
import dev.hindsight.view.error.read.ErrorGroups;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was changed of a group's workload shortly before it was first seen, and before it last came back. */
@ApplicationScoped
public class CausingChanges {
    private static final Duration SHORTLY = Duration.ofHours(1);

    private final Moments moments;
    private final ErrorGroups groups;
    private final Histories histories;
    private final ChangeLists changes;

    CausingChanges(Moments moments, ErrorGroups groups, Histories histories, ChangeLists changes) {
        this.moments = moments;
        this.groups = groups;
        this.histories = histories;
        this.changes = changes;
    }

    public Page<ChangeView> of(PointQuery point, String key) {
        Moment moment = moments.of(point, "errors", "changes");
        ErrorGroupRow row = groups.row(moment, key);
        Map<String, ChangeView> found = new LinkedHashMap<>();
        Regressed regressed = histories.of(moment, key).regressed();
        if (regressed != null) {
            before(moment, row, regressed.time(), found);
        }
        before(moment, row, row.firstSeen, found);
        return Page.whole(
                moment.asOf(),
                found.values().stream()
                        .sorted(Comparator.comparing(ChangeView::time)
                                .thenComparing(ChangeView::id)
                                .reversed())
                        .toList());
    }

    private void before(Moment moment, ErrorGroupRow row, Instant time, Map<String, ChangeView> found) {
        changes.ofWorkload(moment, row.namespace, row.service, time.minus(SHORTLY), time)
                .forEach(change -> found.put(change.id(), change));
    }
}
