package dev.hindsight.view.compare;

import dev.hindsight.view.list.Listed;
import dev.hindsight.view.moment.AsOf;
import dev.hindsight.view.moment.Span;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a list is not the same at two instants, page by page. */
public record Comparison<T>(
        AsOf asOf,

        @Schema(description = "What before reflects.") AsOf from,

        @Schema(description = "What after reflects.") AsOf to,

        @Schema(description = "Items of all pages by what became of them.")
        Counts counts,

        List<Compared<T>> items,

        @Schema(description = "Items of all pages.") long total,

        @Nullable @Schema(description = "Cursor of the next page; null at the last one.")
        String next)
        implements Listed<Compared<T>> {
    /** How many items of all pages were added, removed and changed. */
    @Schema(name = "ComparisonCounts")
    public record Counts(long added, long removed, long changed) {
        static final Counts NONE = new Counts(0, 0, 0);

        long total() {
            return added + removed + changed;
        }
    }

    static <T> Comparison<T> of(Span span, Counts counts, List<Compared<T>> items, String next) {
        return new Comparison<>(
                span.asked().asOf(), span.from().asOf(), span.to().asOf(), counts, items, counts.total(), next);
    }

    /** A comparison that has no further pages. */
    public static <T> Comparison<T> whole(Span span, List<Compared<T>> items) {
        return of(
                span,
                new Counts(
                        count(items, Compared.ADDED), count(items, Compared.REMOVED), count(items, Compared.CHANGED)),
                items,
                null);
    }

    private static <T> long count(List<Compared<T>> items, String what) {
        return items.stream().filter(item -> item.what().equals(what)).count();
    }
}
