package dev.hindsight.view.list;

import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.web.Refusal;
import java.util.List;
import java.util.function.Function;

/** Pages of a list whose order is only known in memory; at one position it is always the same. */
public final class MemoryPage {
    private MemoryPage() {}

    /** How many items a page has at most. */
    public static int limit(PageQuery page) {
        return Params.limit(page.limit);
    }

    /** @param key of an item, unique in the list */
    public static <C, T> Page<T> of(
            Moment moment,
            List<C> all,
            Function<C, String> key,
            PageQuery page,
            String sort,
            Function<List<C>, List<T>> view) {
        int limit = Params.limit(page.limit);
        int from = page.cursor == null
                ? Math.min(page.offset(), all.size())
                : after(all, key, Cursor.parse(page.cursor, sort));
        int to = Math.min(from + limit, all.size());
        List<C> shown = all.subList(from, to);
        String next = to == all.size()
                ? null
                : new Cursor(moment.position(), sort, List.of(key.apply(shown.getLast()))).encode();
        return new Page<>(moment.asOf(), view.apply(shown), all.size(), true, next);
    }

    private static <C> int after(List<C> all, Function<C, String> key, Cursor cursor) {
        String last = cursor.keys().getFirst();
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        throw Refusal.parameter("cursor", "The cursor is of another list.", List.of());
    }
}
