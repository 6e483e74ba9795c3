package dev.hindsight.view.list;

import dev.hindsight.view.moment.AsOf;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some items of a list.
 *
 * @param total of all pages; counting ends at {@link #COUNTED} and then {@code totalIsExact} is false
 * @param next cursor of the next page; null at the last one. It pins the position, so that pages fit each other.
 */
public record Page<T>(
        AsOf asOf,
        List<T> items,

        @Schema(description = "Items of all pages; counting ends at 100,000.")
        long total,

        @Schema(description = "False when there are more than 100,000.")
        boolean totalIsExact,

        @Nullable @Schema(description = "Cursor of the next page; null at the last one.")
        String next)
        implements Listed<T> {
    public static final int COUNTED = 100_000;

    /** A list that has no further pages. */
    public static <T> Page<T> whole(AsOf asOf, List<T> items) {
        return new Page<>(asOf, items, items.size(), true, null);
    }
}
