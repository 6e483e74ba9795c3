package dev.hindsight.view.list;

import dev.hindsight.view.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended. Opaque to callers; carries the position, so that all pages reflect the same instant.
 *
 * @param sort of the list that it was made for
 * @param keys of the last item, in the order of the sort's fields
 */
public record Cursor(long position, String sort, List<String> keys) {
    private static final String SEPARATOR = "\u0000";

    /** @throws Refusal when it is none of ours, or of another sort */
    public static Cursor parse(String text, String sort) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = new ArrayList<>(List.of(plain.split(SEPARATOR, -1)));
            Cursor cursor = new Cursor(Long.parseLong(parts.get(0)), parts.get(1), parts.subList(2, parts.size()));
            if (cursor.sort.equals(sort) && cursor.position >= 0) {
                return cursor;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            // refused below
        }
        throw Refusal.parameter(
                "cursor",
                "The cursor is not one of this list in this order.",
                List.of("the value of next of the page before"));
    }

    public String encode() {
        String plain = position + SEPARATOR + sort + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
