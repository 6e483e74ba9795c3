package dev.hindsight.view.resource;

import dev.hindsight.health.Deductions;
import dev.hindsight.view.health.Deducted;
import dev.hindsight.view.list.ListQuery;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.ResourceAnswers.KindCount;
import dev.hindsight.view.resource.ResourceAnswers.NamespaceCount;
import dev.hindsight.view.resource.column.ColumnReader;
import dev.hindsight.view.resource.fold.Level;
import dev.hindsight.view.resource.row.ResourceRow;
import dev.hindsight.view.web.Refusal;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lists of resources, and how many there are of what. */
@ApplicationScoped
class ResourceLists {
    private static final List<String> LEVELS =
            Stream.of(Level.values()).map(Level::word).toList();
    private static final String TROUBLED = "sum(case when r.level in ('warning', 'failed') then 1 else 0 end)";

    private final Moments moments;
    private final ResourceViews views;
    private final Deducted deducted;
    private final ByPoints byPoints;
    private final ColumnReader columns;

    ResourceLists(Moments moments, ResourceViews views, Deducted deducted, ByPoints byPoints, ColumnReader columns) {
        this.moments = moments;
        this.views = views;
        this.deducted = deducted;
        this.byPoints = byPoints;
        this.columns = columns;
    }

    Page<ResourceView> list(PointQuery point, ResourceFilter filter, ResourceOrder order, PageQuery page) {
        String sort = Params.oneOf("sort", order.sort == null ? "name" : order.sort, ResourceSorts.NAMES);
        Moment moment = moments.of(point, page, sort, "resources", "findings");
        Where where =
                fits(filter, ofKind(filter, Where.cluster(moment.cluster()).at(moment)));
        if (sort.endsWith("points")) {
            Deductions deductions = deducted.at(moment);
            return byPoints.page(moment, where, page, sort, deductions, rows -> shown(moment, order, rows));
        }
        ListQuery<ResourceRow> query = ResourceSorts.of(sort);
        return query.page(moment, where, page, rows -> shown(moment, order, rows));
    }

    private List<ResourceView> shown(Moment moment, ResourceOrder order, List<ResourceRow> rows) {
        List<ResourceView> page = views.of(moment, rows);
        return order.columns ? columns.with(moment, page) : page;
    }

    /** Adds what the filter asks of things that never change with an object. */
    static Where ofKind(ResourceFilter filter, Where where) {
        if (filter.kind == null) {
            where.and("r.kind <> 'Event'");
        }
        return where.equal("kind", filter.kind).equal("namespace", Params.nameOrNone(filter.namespace));
    }

    /** Adds what the filter asks of the rest. */
    static Where fits(ResourceFilter filter, Where where) {
        where.equal("node", filter.node)
                .equal("ownerUid", filter.owner)
                .equal("level", Params.oneOf("level", filter.level, LEVELS))
                .words("r.search", filter.q);
        if (filter.label != null) {
            if (filter.label.indexOf('=') < 1) {
                throw Refusal.parameter("label", "A label is given as key=value.", List.of("app=web"));
            }
            where.and("array_contains(r.labels, :label) = true").with("label", filter.label);
        }
        if (filter.finding != null) {
            where.and("array_to_string(r.findings, ' ') like :rule").with("rule", "%" + filter.finding + "/%");
        }
        return where;
    }

    Page<KindCount> kinds(PointQuery point, String namespace) {
        Moment moment = moments.of(point, "resources");
        Where where = Where.cluster(moment.cluster()).at(moment).equal("namespace", namespace);
        List<KindCount> items = counts("r.kind, r.apiVersion", where).stream()
                .map(row -> new KindCount((String) row[0], (String) row[1], count(row[2]), count(row[3])))
                .sorted(java.util.Comparator.comparing(count -> count.kind().toLowerCase(Locale.ROOT)))
                .toList();
        return Page.whole(moment.asOf(), items);
    }

    Page<NamespaceCount> namespaces(PointQuery point, String kind) {
        Moment moment = moments.of(point, "resources");
        Where where = Where.cluster(moment.cluster())
                .at(moment)
                .equal("kind", kind)
                .and("r.namespace <> ''")
                .and("r.kind <> 'Event'");
        List<NamespaceCount> items = counts("r.namespace", where).stream()
                .map(row -> new NamespaceCount((String) row[0], count(row[1]), count(row[2])))
                .sorted(java.util.Comparator.comparing(NamespaceCount::name))
                .toList();
        return Page.whole(moment.asOf(), items);
    }

    private static List<Object[]> counts(String by, Where where) {
        return Panache.getSession()
                .createQuery(
                        "select " + by + ", count(*), " + TROUBLED + " from ResourceRow r where " + where.text()
                                + " group by " + by,
                        Object[].class)
                .setProperties(where.parameters())
                .getResultList();
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }
}
