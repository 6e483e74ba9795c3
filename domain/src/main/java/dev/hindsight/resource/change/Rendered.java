package dev.hindsight.resource.change;

import dev.hindsight.resource.Tree;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A value in one short line. */
public final class Rendered {
    private static final int MAX_LENGTH = 240;
    private static final int MAX_DEPTH = 6;
    private static final String MARK = "…";

    private Rendered() {}

    public static String of(Tree tree) {
        return bounded(of(tree.value(), 0));
    }

    public static String bounded(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
        return text.substring(0, splits ? MAX_LENGTH - 1 : MAX_LENGTH) + MARK;
    }

    private static String of(Object value, int depth) {
        if (depth > MAX_DEPTH) {
            return MARK;
        }
        return switch (value) {
            case null -> "";
            case Map<?, ?> map -> map(map, depth);
            case List<?> list -> list(list, depth);
            default -> value.toString();
        };
    }

    private static String map(Map<?, ?> map, int depth) {
        StringJoiner fields = new StringJoiner(", ", depth == 0 ? "" : "{", depth == 0 ? "" : "}");
        for (Map.Entry<?, ?> field : map.entrySet()) {
            if (fields.length() > MAX_LENGTH) {
                break;
            }
            fields.add(field.getKey() + ": " + of(field.getValue(), depth + 1));
        }
        return map.isEmpty() ? "{}" : fields.toString();
    }

    private static String list(List<?> list, int depth) {
        StringJoiner items = new StringJoiner(", ", depth == 0 ? "" : "[", depth == 0 ? "" : "]");
        for (Object item : list) {
            if (items.length() > MAX_LENGTH) {
                break;
            }
            items.add(of(item, depth + 1));
        }
        return list.isEmpty() ? "[]" : items.toString();
    }
}
