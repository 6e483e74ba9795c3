package dev.hindsight.view.cluster;

import dev.hindsight.health.DimensionScore;
import dev.hindsight.health.HealthScore;
import dev.hindsight.view.cluster.ClusterView.GapView;
import dev.hindsight.view.cluster.ClusterView.SourceView;
import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.health.Scores;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.log.LogEntry;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.web.Decimals;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All clusters side by side, each with its score. */
@ApplicationScoped
class ClusterLists {
    private final Moments moments;
    private final Scores scores;

    ClusterLists(Moments moments, Scores scores) {
        this.moments = moments;
        this.scores = scores;
    }

    Page<ClusterView> list(PointQuery point) {
        Moment all = moments.ofAll(point, null, null, "resources", "findings");
        return Page.whole(all.asOf(), at(all, point.at));
    }

    /** @param at the instant of the moment where it was asked for by time */
    List<ClusterView> at(Moment all, String at) {
        List<ClusterView> items = new ArrayList<>();
        for (String name : all.cluster() == null ? ClusterRow.names() : List.of(all.cluster())) {
            Moment its = moments.each(all, name, at);
            ClusterRow.<ClusterRow>list("cluster = ?1 and positionFrom <= ?2 and positionTo > ?2", name, its.position())
                    .forEach(row -> items.add(view(row, its)));
        }
        return items;
    }

    private ClusterView view(ClusterRow row, Moment moment) {
        HealthScore score = scores.at(moment);
        LogEntry last = LogEntry.lastAt(row.cluster, moment.position());
        Map<String, String> levels = new LinkedHashMap<>();
        for (DimensionScore dimension : score.dimensions()) {
            levels.put(FindingViews.word(dimension.dimension()), Decimals.text(dimension.score()));
        }
        return new ClusterView(
                row.cluster,
                row.origin,
                row.firstTime,
                last == null ? null : last.clock,
                last == null ? 0 : last.position,
                resources(moment),
                Decimals.text(score.overall()),
                levels,
                row.sourceState == null
                        ? null
                        : new SourceView(
                                row.sourceState, row.sourceSince, row.sourceDetail == null ? "" : row.sourceDetail),
                gaps(moment));
    }

    /** Kubernetes' Events are no things that a cluster has. */
    private static long resources(Moment moment) {
        Where where = Where.cluster(moment.cluster()).at(moment).and("r.kind <> 'Event'");
        return Panache.getSession()
                .createQuery("select count(*) from ResourceRow r where " + where.text(), Long.class)
                .setProperties(where.parameters())
                .getSingleResult();
    }

    private static List<GapView> gaps(Moment moment) {
        return GapRow.<GapRow>list(
                        "cluster = ?1 and positionFrom <= ?2 and positionTo > ?2 order by from desc, kind",
                        moment.cluster(),
                        moment.position())
                .stream()
                .map(row -> new GapView(row.apiVersion, row.kind, row.from, row.until))
                .toList();
    }
}
