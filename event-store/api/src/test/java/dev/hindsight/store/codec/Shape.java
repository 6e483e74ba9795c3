package dev.hindsight.store.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a record and of all records in it, in words that a file can keep. Names of classes do not count. */
final class Shape {
    static String of(Class<?> type) {
        List<String> lines = new ArrayList<>();
        describe(type, "", lines);
        return String.join("\n", lines) + "\n";
    }

    private static void describe(Class<?> type, String prefix, List<String> lines) {
        for (RecordComponent component : type.getRecordComponents()) {
            field(component.getGenericType(), prefix + component.getName(), lines);
        }
    }

    private static void field(Type type, String path, List<String> lines) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            field(list.getActualTypeArguments()[0], path + "[]", lines);
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            field(map.getActualTypeArguments()[1], path + "{}", lines);
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            lines.add(path + ": " + names(plain));
        } else if (type instanceof Class<?> plain
                && plain.isRecord()
                && !plain.getSimpleName().equals("Tree")) {
            describe(plain, path + ".", lines);
        } else if (type instanceof Class<?> plain) {
            lines.add(path + ": " + plain.getSimpleName());
        } else {
            throw new IllegalArgumentException("no words for " + type + " at " + path);
        }
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> WireJson.name((Enum<?>) constant))
                .collect(Collectors.joining(" | "));
    }

    private Shape() {}
}
