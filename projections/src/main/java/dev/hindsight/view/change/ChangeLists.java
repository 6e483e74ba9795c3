package dev.hindsight.view.change;

import dev.hindsight.change.Category;
import dev.hindsight.change.ChangePart;
import dev.hindsight.change.Outcome;
import dev.hindsight.fingerprint.WorkloadName;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.list.ListQuery;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.SortField;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import dev.hindsight.view.moment.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Lists of changes, newest first. */
@ApplicationScoped
public class ChangeLists {
    static final List<String> OUTCOMES =
            Stream.of(Outcome.values()).map(WireJson::name).toList();
    static final List<String> CATEGORIES =
            Stream.of(Category.values()).map(WireJson::name).toList();

    private static final ListQuery<ChangeRow> NEWEST_FIRST = new ListQuery<>(
            ChangeRow.class,
            "-began",
            true,
            List.of(SortField.time("r.began", row -> row.began), SortField.text("r.id", row -> row.id)));

    /** So many changes of a namespace are looked through for those of one workload. */
    private static final int LOOKED_AT = 1000;

    private final Moments moments;

    ChangeLists(Moments moments) {
        this.moments = moments;
    }

    Page<ChangeView> list(PointQuery point, RangeQuery range, ChangeFilter filter, PageQuery page) {
        Moment moment = moments.of(point, page, "-began", "changes");
        return NEWEST_FIRST.page(
                moment,
                where(moment, range, filter),
                page,
                rows -> rows.stream().map(ChangeRow::view).toList());
    }

    /**
     * Those of a span that touch a workload: a part is of it or of something in its name, or it uses what was changed.
     *
     * @param from with {@code to} both included
     */
    public List<ChangeView> ofWorkload(Moment moment, String namespace, String name, Instant from, Instant to) {
        RangeQuery range = new RangeQuery();
        range.from = from.toString();
        range.to = to.toString();
        ChangeFilter filter = new ChangeFilter();
        filter.namespace = namespace.isEmpty() ? null : namespace;
        return rows(where(moment, range, filter), LOOKED_AT).stream()
                .filter(row ->
                        ChangeState.story(row.story).parts().stream().anyMatch(part -> touches(part.part(), name)))
                .map(ChangeRow::view)
                .toList();
    }

    private static boolean touches(ChangePart part, String name) {
        return isOf(part.ref(), name) || part.usedBy().stream().anyMatch(user -> isOf(user, name));
    }

    private static boolean isOf(ResourceRef ref, String name) {
        return ref.name().equals(name)
                || ref.kind().equals("Pod") && WorkloadName.of(ref.name()).equals(name);
    }

    /** The newest ones as rows, for what is drawn of them. */
    static List<ChangeRow> rows(Where where, int most) {
        return NEWEST_FIRST.rows(where, most);
    }

    /** Those that went on at any time of the range. */
    static Where where(Moment moment, RangeQuery range, ChangeFilter filter) {
        Where where = Where.cluster(moment.cluster())
                .at(moment)
                .equal("outcome", Params.oneOf("outcome", filter.outcome, OUTCOMES))
                .equal("who", filter.who)
                .words("r.search", filter.q);
        mark(where, "uid", filter.uid);
        mark(where, "kind", filter.kind);
        mark(where, "namespace", filter.namespace);
        mark(where, "category", Params.oneOf("category", filter.category, CATEGORIES));
        TimeRange its = TimeRange.of(range);
        Instant from = its.from();
        Instant to = its.to();
        if (from != null) {
            where.and("(r.endedAt is null or r.endedAt >= :from)").with("from", from);
        }
        if (to != null) {
            where.and("r.began <= :to").with("to", to);
        }
        return where;
    }

    private static void mark(Where where, String name, String value) {
        if (value != null) {
            where.and("locate(:mark_%s, r.marks) > 0".formatted(name))
                    .with("mark_" + name, " " + name + ":" + value + " ");
        }
    }
}
