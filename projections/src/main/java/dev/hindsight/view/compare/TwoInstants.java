package dev.hindsight.view.compare;

import dev.hindsight.view.compare.Comparison.Counts;
import dev.hindsight.view.list.Cursor;
import dev.hindsight.view.list.MemoryPage;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Temporal rows at two positions, matched by their key, where they say something else. A row that was true at both
 * positions is the same row, so only rows that ended after the first and those that began after it are looked at.
 *
 * @param key the column that tells which object a row is about
 * @param order columns before the key, texts, that never differ between two rows of a key
 * @param compared expressions over the row {@code r}, by the names that answers have for them
 */
public record TwoInstants<R>(Class<R> type, String key, List<String> order, Map<String, String> compared) {
    /** @param fields names of those that differ */
    record Difference(String key, boolean before, boolean after, List<String> fields) {}

    /** What a comparison shows of keys. */
    @FunctionalInterface
    public interface Views<T> {
        Map<String, T> of(Moment moment, List<String> keys);
    }

    /**
     * @param always what never changes with an object
     * @param filter an object is shown when it fits at one of the two instants or at both
     * @param sort that cursors carry
     */
    public <T> Comparison<T> page(Span span, Where always, Where filter, PageQuery page, String sort, Views<T> views) {
        int limit = MemoryPage.limit(page);
        JoinedRows joined = new JoinedRows(this, span, always, filter);
        Counts counts = page.wantsTotal() ? joined.counts() : Counts.NONE;
        List<Object[]> rows = joined.rows(page, sort, limit + 1);
        boolean more = rows.size() > limit;
        List<Object[]> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursor(span, sort, shown.getLast()) : null;
        List<Difference> differences = shown.stream().map(this::difference).toList();
        Map<String, T> before = views.of(span.from(), keys(differences, Difference::before));
        Map<String, T> after = views.of(span.to(), keys(differences, Difference::after));
        List<Compared<T>> items = differences.stream()
                .map(one -> Compared.of(before.get(one.key), after.get(one.key), one.fields))
                .toList();
        return Comparison.of(span, counts, items, next);
    }

    private static List<String> keys(List<Difference> differences, Predicate<Difference> there) {
        return differences.stream().filter(there).map(Difference::key).toList();
    }

    private Difference difference(Object[] row) {
        int first = order.size() + 1;
        boolean before = ((Number) row[first]).intValue() == 1;
        boolean after = ((Number) row[first + 1]).intValue() == 1;
        List<String> names = List.copyOf(compared.keySet());
        List<String> fields = IntStream.range(0, names.size())
                .filter(i -> before && after && ((Number) row[first + 2 + i]).intValue() == 1)
                .mapToObj(names::get)
                .toList();
        return new Difference((String) row[order.size()], before, after, fields);
    }

    private String cursor(Span span, String sort, Object[] last) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i <= order.size(); i++) {
            keys.add((String) last[i]);
        }
        return new Cursor(span.asked().position(), sort, keys).encode();
    }
}
