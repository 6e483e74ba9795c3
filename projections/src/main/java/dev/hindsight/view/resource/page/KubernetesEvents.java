package dev.hindsight.view.resource.page;

import dev.hindsight.view.list.ListQuery;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.SortField;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.ResourceAnswers.KubernetesEvent;
import dev.hindsight.view.resource.row.KubernetesEventRow;
import dev.hindsight.view.resource.row.Resources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Kubernetes' Events about an object. The cluster forgets them after an hour; here they stay. */
@ApplicationScoped
public class KubernetesEvents {
    private static final ListQuery<KubernetesEventRow> NEWEST_FIRST = new ListQuery<>(
            KubernetesEventRow.class,
            "-time",
            true,
            List.of(
                    SortField.time("coalesce(r.happenedAt, r.timeFrom)", KubernetesEvents::time),
                    SortField.text("r.uid", row -> row.uid)));

    private final Moments moments;
    private final Resources resources;

    KubernetesEvents(Moments moments, Resources resources) {
        this.moments = moments;
        this.resources = resources;
    }

    private static Instant time(KubernetesEventRow row) {
        return row.happenedAt == null ? row.timeFrom : row.happenedAt;
    }

    public Page<KubernetesEvent> about(PointQuery point, PageQuery page, String uid) {
        Moment moment = moments.of(point, page, "-time", "resources");
        resources.get(moment, uid);
        Where where = Where.cluster(moment.cluster())
                .equal("aboutUid", uid)
                .and("r.positionFrom <= :at and (r.positionTo > :at or r.ended)")
                .with("at", moment.position());
        return NEWEST_FIRST.page(
                moment,
                where,
                page,
                rows -> rows.stream()
                        .map(row -> new KubernetesEvent(
                                time(row),
                                row.firstAt,
                                row.type,
                                row.reason,
                                row.message,
                                row.count,
                                row.source,
                                row.uid))
                        .toList());
    }
}
