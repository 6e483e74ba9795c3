package dev.hindsight.view.resource;

import dev.hindsight.view.compare.Comparison;
import dev.hindsight.view.compare.TwoInstants;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.BetweenQuery;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.Spans;
import dev.hindsight.view.resource.row.ResourceRow;
import dev.hindsight.view.resource.row.Resources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which resources are not the same at two instants. */
@ApplicationScoped
class ResourceComparison {
    private static final String SORT = "kind";

    /** What the list shows of findings: how many there are of each severity. */
    private static final String COUNTS =
            "str(r.critical) || '/' || str(r.high) || '/' || str(r.medium) || '/' || str(r.low)";

    private static final TwoInstants<ResourceRow> TWO = new TwoInstants<>(
            ResourceRow.class,
            "uid",
            List.of("kind", "namespace", "name"),
            columns(
                    Map.entry("status", "r.status"),
                    Map.entry("reason", "r.reason"),
                    Map.entry("level", "r.level"),
                    Map.entry("ready", "r.ready"),
                    Map.entry("restarts", "r.restarts"),
                    Map.entry("node", "r.node"),
                    Map.entry("owner", "r.ownerUid"),
                    Map.entry("labels", "r.labels"),
                    Map.entry("findings", COUNTS),
                    Map.entry("changedAt", "r.changedAt")));

    private final Moments moments;
    private final Spans spans;
    private final Resources resources;
    private final ResourceViews views;

    ResourceComparison(Moments moments, Spans spans, Resources resources, ResourceViews views) {
        this.moments = moments;
        this.spans = spans;
        this.resources = resources;
        this.views = views;
    }

    @SafeVarargs
    private static Map<String, String> columns(Map.Entry<String, String>... columns) {
        return Stream.of(columns)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    Comparison<ResourceView> between(PointQuery point, BetweenQuery between, ResourceFilter filter, PageQuery page) {
        Where always = ResourceLists.ofKind(filter, new Where());
        Where fits = ResourceLists.fits(filter, new Where());
        return TWO.page(
                spans.of(moments.of(point, page, SORT, "resources", "findings"), between),
                always,
                fits,
                page,
                SORT,
                (moment, uids) -> views.of(moment, resources.all(moment, uids)).stream()
                        .collect(Collectors.toMap(ResourceView::uid, Function.identity())));
    }
}
