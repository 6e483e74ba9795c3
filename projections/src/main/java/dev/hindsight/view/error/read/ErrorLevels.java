package dev.hindsight.view.error.read;

import dev.hindsight.logline.Level;
import dev.hindsight.store.codec.WireJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Levels as answers write them. */
public final class ErrorLevels {
    public static final List<String> NAMES =
            Stream.of(Level.values()).map(WireJson::name).toList();

    private static final Map<Integer, String> BY_SEVERITY =
            Stream.of(Level.values()).collect(Collectors.toMap(Level::severity, WireJson::name));

    private ErrorLevels() {}

    static String of(int severity) {
        return BY_SEVERITY.get(severity);
    }

    /** Null for null. */
    static Short severity(String name) {
        return name == null ? null : (short) Level.values()[NAMES.indexOf(name)].severity();
    }
}
