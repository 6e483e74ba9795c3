package dev.hindsight.view.list;

import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.web.Refusal;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A list of rows in an order, read page by page: each page starts after the keys of the last item before it, so that
 * what is written meanwhile neither doubles nor hides an item.
 *
 * @param source what the rows come from, in the query language; they are called {@code r} there
 * @param sort the name of the order, kept in the cursor
 * @param fields that make the order total
 */
public record ListQuery<R>(Class<R> type, String source, String sort, boolean descending, List<SortField<R>> fields) {
    /** Reads some rows of a list in its order. */
    @FunctionalInterface
    public interface Reading<R> {
        /** @param keys of the fields of the row after which to begin; null at the start of the list */
        List<R> rows(List<Object> keys, int offset, int limit);
    }

    public ListQuery(Class<R> type, String sort, boolean descending, List<SortField<R>> fields) {
        this(type, type.getSimpleName() + " r", sort, descending, fields);
    }

    /** Reads a page at the moment, which must be that of the cursor when there is one. */
    public <T> Page<T> page(Moment moment, Where where, PageQuery query, Function<List<R>, List<T>> view) {
        return page(moment, where, query, () -> count(where), view);
    }

    /**
     * The same where something else tells sooner how many there are.
     *
     * @param all of all pages, {@link Page#COUNTED} and one at most; only asked when it takes counting
     */
    public <T> Page<T> page(
            Moment moment, Where where, PageQuery query, LongSupplier all, Function<List<R>, List<T>> view) {
        return page(moment, query, (keys, offset, limit) -> rows(following(where, keys), offset, limit), all, view);
    }

    private Where following(Where where, List<Object> keys) {
        Where following = where.copy();
        return keys == null ? following : following.after(fields, descending, keys);
    }

    /** The same of rows that are read in another way, in the same order. */
    public <T> Page<T> page(
            Moment moment, PageQuery query, Reading<R> reading, LongSupplier all, Function<List<R>, List<T>> view) {
        int limit = Params.limit(query.limit);
        int offset = query.offset();
        List<Object> keys = query.cursor == null ? null : keys(Cursor.parse(query.cursor, sort));
        List<R> rows = reading.rows(keys, offset, limit + 1);
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursor(moment, shown.getLast()).encode() : null;
        boolean whole = query.cursor == null && offset == 0 && !more;
        long total = whole || !query.wantsTotal() ? shown.size() : all.getAsLong();
        return new Page<>(moment.asOf(), view.apply(shown), Math.min(total, Page.COUNTED), total <= Page.COUNTED, next);
    }

    /** The first rows in the order. */
    public List<R> rows(Where where, int limit) {
        return rows(where, 0, limit);
    }

    private List<R> rows(Where where, int offset, int limit) {
        String way = descending ? " desc" : " asc";
        String order = String.join(
                ", ", fields.stream().map(field -> field.expression() + way).toList());
        String hql = "select r from " + source + " where " + where.text() + " order by " + order;
        return entities()
                .createQuery(hql, type)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .setProperties(where.parameters())
                .getResultList();
    }

    /** How many there are on all pages; counting ends at one more than {@link Page#COUNTED}. */
    public long count(Where where) {
        return count(source, where);
    }

    /** The same of any rows that are called {@code r}. */
    public static long count(String source, Where where) {
        String hql = "select count(*) from (select 1 as one from " + source + " where " + where.text()
                + " order by 1 limit " + (Page.COUNTED + 1) + ")";
        return entities()
                .createQuery(hql, Long.class)
                .setProperties(where.parameters())
                .getSingleResult();
    }

    private static org.hibernate.Session entities() {
        return Panache.getSession();
    }

    private List<Object> keys(Cursor cursor) {
        if (cursor.keys().size() != fields.size()) {
            throw Refusal.parameter("cursor", "The cursor is broken.", List.of());
        }
        List<Object> keys = new java.util.ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            try {
                keys.add(fields.get(i).parse().apply(cursor.keys().get(i)));
            } catch (RuntimeException broken) {
                throw Refusal.parameter("cursor", "The cursor is broken.", List.of());
            }
        }
        return keys;
    }

    private Cursor cursor(Moment moment, R last) {
        List<String> keys = fields.stream()
                .map(field -> String.valueOf(field.of().apply(last)))
                .toList();
        return new Cursor(moment.position(), sort, keys);
    }
}
