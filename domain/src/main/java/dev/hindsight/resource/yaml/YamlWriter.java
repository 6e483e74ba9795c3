package dev.hindsight.resource.yaml;

import dev.hindsight.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a tree in YAML's block style. */
public final class YamlWriter {
    private static final int MAX_LENGTH = 1_000_000;

    /** Deeper trees than this are not written further; facts are never that deep. */
    private static final int MAX_DEPTH = 64;

    private static final String INDENT = "  ";
    private static final List<String> FIRST = List.of("apiVersion", "kind", "metadata");

    private final StringBuilder yaml = new StringBuilder();
    private boolean cut;

    private YamlWriter() {}

    public static String write(Tree tree) {
        YamlWriter writer = new YamlWriter();
        switch (tree.value()) {
            case Map<?, ?> map when !map.isEmpty() -> writer.map(map, 0);
            case List<?> list when !list.isEmpty() -> writer.list(list, 0);
            case null -> writer.yaml.append("null\n");
            default -> {
                writer.inline(tree.value(), 0);
            }
        }
        return writer.yaml.append(writer.cut ? "# …cut\n" : "").toString();
    }

    private void map(Map<?, ?> map, int depth) {
        for (Object key : ordered(map, depth)) {
            if (isFull(depth)) {
                return;
            }
            indent(depth);
            entry(String.valueOf(key), map.get(key), depth);
        }
    }

    private static List<Object> ordered(Map<?, ?> map, int depth) {
        List<Object> keys = new ArrayList<>(map.keySet());
        if (depth == 0) {
            List<Object> first = new ArrayList<>(FIRST);
            first.retainAll(keys);
            keys.removeAll(first);
            keys.addAll(0, first);
        }
        return keys;
    }

    private void entry(String key, Object value, int depth) {
        yaml.append(YamlText.key(key)).append(':');
        switch (value) {
            case Map<?, ?> map
            when !map.isEmpty() -> {
                yaml.append('\n');
                map(map, depth + 1);
            }
            case List<?> list
            when !list.isEmpty() -> {
                yaml.append('\n');
                list(list, depth);
            }
            case null -> yaml.append(" null\n");
            default -> {
                yaml.append(' ');
                inline(value, depth);
            }
        }
    }

    /** As kubectl does it, the dashes of a list stand below its key. */
    private void list(List<?> list, int depth) {
        for (Object item : list) {
            if (isFull(depth)) {
                return;
            }
            indent(depth);
            yaml.append("- ");
            item(item, depth);
        }
    }

    private void item(Object item, int depth) {
        switch (item) {
            case Map<?, ?> map
            when !map.isEmpty() -> {
                boolean first = true;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    if (isFull(depth)) {
                        return;
                    }
                    if (!first) {
                        indent(depth + 1);
                    }
                    entry(String.valueOf(entry.getKey()), entry.getValue(), depth + 1);
                    first = false;
                }
            }
            case List<?> list
            when !list.isEmpty() -> {
                yaml.append('\n');
                list(list, depth + 1);
            }
            case null -> yaml.append("null\n");
            default -> inline(item, depth);
        }
    }

    private void inline(Object value, int depth) {
        switch (value) {
            case Map<?, ?> map -> yaml.append("{}\n");
            case List<?> list -> yaml.append("[]\n");
            case Number number -> yaml.append(number).append('\n');
            case Boolean flag -> yaml.append(flag).append('\n');
            default -> YamlText.value(String.valueOf(value), INDENT.repeat(depth + 1), yaml);
        }
    }

    private boolean isFull(int depth) {
        cut |= yaml.length() > MAX_LENGTH || depth > MAX_DEPTH;
        return yaml.length() > MAX_LENGTH || depth > MAX_DEPTH;
    }

    private void indent(int depth) {
        for (int i = 0; i < depth; i++) {
            yaml.append(INDENT);
        }
    }
}
