package dev.hindsight.change.detection;

import dev.hindsight.digest.Sha256;
import dev.hindsight.resource.Tree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short texts that tell whether two trees say the same, whatever the order of their fields. */
final class Digests {
    private static final int DIGITS = 24;

    private Digests() {}

    static String of(Tree tree) {
        StringBuilder canonical = new StringBuilder();
        append(tree.value(), canonical);
        return Sha256.of(canonical.toString()).hex(DIGITS);
    }

    /** Lengths go before texts, so that no text can be taken for structure. */
    private static void append(Object value, StringBuilder to) {
        switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((name, field) -> sorted.put(String.valueOf(name), field));
                to.append('{');
                sorted.forEach((name, field) -> {
                    append(name, to);
                    append(field, to);
                });
                to.append('}');
            }
            case List<?> list -> {
                to.append('[');
                list.forEach(item -> append(item, to));
                to.append(']');
            }
            case String text -> to.append('"').append(text.length()).append(':').append(text);
            case null, default -> to.append('=').append(value).append(';');
        }
    }
}
