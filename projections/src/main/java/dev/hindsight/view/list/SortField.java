package dev.hindsight.view.list;

import java.time.Instant;
import java.util.function.Function;

/**
 * A field that rows are ordered by; never null in any row.
 *
 * @param expression in the query language, with {@code r} for the row
 */
public record SortField<R>(String expression, Function<R, Object> of, Function<String, Object> parse) {
    public static <R> SortField<R> text(String expression, Function<R, Object> of) {
        return new SortField<>(expression, of, text -> text);
    }

    public static <R> SortField<R> number(String expression, Function<R, Object> of) {
        return new SortField<>(expression, of, Long::valueOf);
    }

    public static <R> SortField<R> whole(String expression, Function<R, Object> of) {
        return new SortField<>(expression, of, Integer::valueOf);
    }

    public static <R> SortField<R> time(String expression, Function<R, Object> of) {
        return new SortField<>(expression, of, Instant::parse);
    }
}
