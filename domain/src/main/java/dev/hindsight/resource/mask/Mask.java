package dev.hindsight.resource.mask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept of a JSON value. A mask takes any input: what has the wrong type is left out, what is too large is cut.
 */
@FunctionalInterface
public interface Mask {
    /** A text, number or boolean, or a list of such. */
    Mask PLAIN = Mask::plain;

    /** Everything below, to a bounded depth; only for parts in which nobody writes secrets. */
    Mask WHOLE = (raw, cutting) -> whole(raw, cutting, 0);

    /** A text for people, in which what looks like a secret is hidden. */
    Mask WORDS = (raw, cutting) -> cutting.isPlain(raw) ? cutting.words(String.valueOf(raw)) : null;

    /** Only whether it changed: the value's digest. */
    Mask DIGEST = (raw, cutting) -> cutting.isPlain(raw) ? cutting.digest(String.valueOf(raw)) : Cutting.MARK;

    /** Only that it is there. */
    Mask PRESENT = (raw, cutting) -> Map.of();

    /** Deeper than any object of Kubernetes itself. */
    int MAX_DEPTH = 16;

    /** What is kept of {@code raw}, which is not null; null for nothing. */
    Object keep(Object raw, Cutting cutting);

    /** A list of which each item is kept by {@code item}. */
    static Mask each(Mask item) {
        return (raw, cutting) -> raw instanceof List<?> list ? items(list, item, cutting) : null;
    }

    /** A map with any keys, of which each value is kept by {@code value}. */
    static Mask values(Mask value) {
        return (raw, cutting) -> raw instanceof Map<?, ?> map ? entries(map, value, cutting) : null;
    }

    private static Object plain(Object raw, Cutting cutting) {
        return raw instanceof List<?> list ? items(list, Cutting::scalar, cutting) : Cutting.scalar(raw, cutting);
    }

    private static Object whole(Object raw, Cutting cutting, int depth) {
        if (depth >= MAX_DEPTH) {
            return Cutting.MARK;
        }
        Mask below = (child, same) -> whole(child, same, depth + 1);
        return switch (raw) {
            case Map<?, ?> map -> entries(map, below, cutting);
            case List<?> list -> items(list, below, cutting);
            default -> Cutting.scalar(raw, cutting);
        };
    }

    private static List<Object> items(List<?> list, Mask item, Cutting cutting) {
        List<Object> kept = new ArrayList<>(Math.min(list.size(), Cutting.MAX_ITEMS));
        for (Object raw : list) {
            if (kept.size() >= Cutting.MAX_ITEMS || cutting.isFull()) {
                kept.add(Cutting.MARK);
                return kept;
            }
            Object one = raw == null ? null : item.keep(raw, cutting);
            if (one != null) {
                kept.add(one);
                cutting.charge(1);
            }
        }
        return kept;
    }

    private static Map<String, Object> entries(Map<?, ?> map, Mask value, Cutting cutting) {
        Map<String, Object> kept = LinkedHashMap.newLinkedHashMap(Math.min(map.size(), Cutting.MAX_ITEMS));
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (kept.size() >= Cutting.MAX_ITEMS || cutting.isFull()) {
                kept.put(Cutting.MARK, Cutting.MARK);
                return kept;
            }
            Object one = entry.getValue() == null ? null : value.keep(entry.getValue(), cutting);
            if (one != null) {
                kept.put(cutting.text(String.valueOf(entry.getKey()), Cutting.MAX_KEY), one);
            }
        }
        return kept;
    }
}
