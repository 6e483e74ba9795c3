package dev.hindsight.change.detection;

import dev.hindsight.resource.Tree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short texts that tell whether two trees say the same, whatever the order of their fields. */
final class Digests {
    private static final int BYTES = 12;

    private Digests() {}

    static String of(Tree tree) {
        StringBuilder canonical = new StringBuilder();
        append(tree.value(), canonical);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
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
