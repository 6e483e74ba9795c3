package dev.hindsight.resource.mask;

import java.util.LinkedHashMap;
import java.util.Map;

/** The named fields of a map, each kept by its own mask, in the order of these rows; all other fields are left out. */
public final class Fields implements Mask {
    private static final Fields NONE = new Fields(Map.of());

    private final Map<String, Mask> rows;

    private Fields(Map<String, Mask> rows) {
        this.rows = rows;
    }

    /** Fields that are a text, number or boolean, or a list of such. */
    public static Fields plain(String... names) {
        return NONE.and(Mask.PLAIN, names);
    }

    /** Fields of which everything is kept. */
    public static Fields whole(String... names) {
        return NONE.and(Mask.WHOLE, names);
    }

    public static Fields of(String name, Mask mask) {
        return NONE.and(mask, name);
    }

    public Fields andPlain(String... names) {
        return and(Mask.PLAIN, names);
    }

    public Fields andWhole(String... names) {
        return and(Mask.WHOLE, names);
    }

    public Fields andWords(String... names) {
        return and(Mask.WORDS, names);
    }

    public Fields andEach(String name, Mask item) {
        return and(Mask.each(item), name);
    }

    public Fields and(String name, Mask mask) {
        return and(mask, name);
    }

    private Fields and(Mask mask, String... names) {
        Map<String, Mask> more = new LinkedHashMap<>(rows);
        for (String name : names) {
            more.put(name, mask);
        }
        return new Fields(more);
    }

    public Map<String, Mask> rows() {
        return rows;
    }

    @Override
    public Object keep(Object raw, Cutting cutting) {
        if (!(raw instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        for (Map.Entry<String, Mask> row : rows.entrySet()) {
            Object value = map.get(row.getKey());
            if (value != null && cutting.isFull()) {
                kept.put(Cutting.MARK, Cutting.MARK);
                return kept;
            }
            Object one = value == null ? null : row.getValue().keep(value, cutting);
            if (one != null) {
                kept.put(row.getKey(), one);
                cutting.charge(row.getKey().length() + 4);
            }
        }
        return kept;
    }
}
