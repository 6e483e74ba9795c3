package dev.hindsight.view.resource.fold;

import java.util.Locale;

/** How good or bad it looks, from best to worst; unknown is said of what tells nothing. */
public enum Level {
    UNKNOWN,
    OK,
    PROGRESSING,
    WARNING,
    FAILED;

    /** As it is written in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    Level orWorse(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
