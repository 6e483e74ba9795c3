package dev.hindsight.resource.mask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of a map of unknown shape: some fields known by name, and every field called {@code …Ref} or {@code …Refs} that names
 * another object, as the API conventions have it. Of a reference only the name is kept, not what else stands in it.
 */
public final class ReferencesMask implements Mask {
    private static final Mask REFERENCE = Fields.plain("apiVersion", "apiGroup", "group", "kind", "namespace", "name");
    private static final Mask REFERENCES = Mask.each(REFERENCE);

    private final Fields known;

    private ReferencesMask(Fields known) {
        this.known = known;
    }

    public static Mask with(Fields known) {
        return new ReferencesMask(known);
    }

    @Override
    public Object keep(Object raw, Cutting cutting) {
        if (!(raw instanceof Map<?, ?> map) || !(known.keep(raw, cutting) instanceof Map<?, ?> plain)) {
            return null;
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        plain.forEach((name, value) -> kept.put((String) name, value));
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (kept.size() >= Cutting.MAX_ITEMS || cutting.isFull()) {
                kept.put(Cutting.MARK, Cutting.MARK);
                break;
            }
            Object reference =
                    entry.getKey() instanceof String name ? reference(name, entry.getValue(), cutting) : null;
            if (reference != null) {
                kept.put(cutting.text((String) entry.getKey(), Cutting.MAX_KEY), reference);
            }
        }
        return kept.isEmpty() ? null : kept;
    }

    private static Object reference(String name, Object value, Cutting cutting) {
        Object kept = null;
        if (name.endsWith("Ref") && value instanceof Map) {
            kept = REFERENCE.keep(value, cutting);
        } else if (name.endsWith("Refs") && value instanceof List) {
            kept = REFERENCES.keep(value, cutting);
        }
        return kept instanceof Map<?, ?> map && map.isEmpty() ? null : kept;
    }
}
