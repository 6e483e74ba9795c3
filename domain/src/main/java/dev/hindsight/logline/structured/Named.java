package dev.hindsight.logline.structured;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.header.level.LevelWords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The named parts of one entry, as they come. */
public final class Named {
    private static final int MOST_FIELDS = 32;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 1000;

    private Level level;
    private String message;
    private String lesserMessage;
    private String error = "";
    private String errorType = "";
    private String stack = "";
    private String logger = "";
    private boolean timed;
    private int parts;
    private int left;
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** @param text whether the value was written as a text, not as a number or a word of JSON */
    public void take(String name, String value, boolean text) {
        parts++;
        if (value.isEmpty() || !text && value.equals("null")) {
            return;
        }
        Role role = Role.of(name);
        switch (role) {
            case LEVEL -> level(name, value);
            case OTEL_LEVEL, PYTHON_LEVEL -> number(role, value);
            case MESSAGE -> message = message == null ? value : message;
            case LESSER_MESSAGE -> lesser(name, value);
            case ERROR -> error(name, value);
            case ERROR_TYPE -> errorType = errorType.isEmpty() ? value : errorType;
            case STACK -> stack(name, value);
            case LOGGER -> logger(name, value);
            case TIME -> timed = true;
            case OTHER -> keep(name, value);
        }
    }

    private void level(String name, String value) {
        Optional<Level> read = LevelWords.of(value.strip());
        if (read.isEmpty()
                && !value.isEmpty()
                && value.length() < 5
                && value.chars().allMatch(Character::isDigit)) {
            read = LevelWords.ofNumber(Long.parseLong(value), false);
        }
        if (read.isEmpty()) {
            keep(name, value);
        } else if (level == null) {
            level = read.get();
        }
    }

    private void number(Role role, String value) {
        if (value.length() < 4 && value.chars().allMatch(Character::isDigit)) {
            long number = Long.parseLong(value);
            // Python counts in tens as pino does, but a step lower.
            Optional<Level> read =
                    LevelWords.ofNumber(role == Role.PYTHON_LEVEL ? number + 10 : number, role == Role.OTEL_LEVEL);
            level = level == null ? read.orElse(null) : level;
        }
    }

    private void lesser(String name, String value) {
        if (lesserMessage == null && message == null) {
            lesserMessage = value;
        } else {
            keep(name, value);
        }
    }

    private void error(String name, String value) {
        if (isStack(value) && stack.isEmpty()) {
            stack = value;
        } else if (error.isEmpty() && !value.equals("true") && !value.equals("false")) {
            error = value;
        } else {
            keep(name, value);
        }
    }

    /** Frames are indented, whichever language prints them. */
    private static boolean isStack(String value) {
        return value.contains("\n\t") || value.contains("\n  ") || value.contains("Traceback (most");
    }

    private void stack(String name, String value) {
        if (value.indexOf('\n') > 0 && stack.isEmpty()) {
            stack = value;
        } else {
            keep(name, value);
        }
    }

    private void logger(String name, String value) {
        if (logger.isEmpty()) {
            logger = cut(value, LONGEST_NAME);
        } else {
            keep(name, value);
        }
    }

    void keep(String name, String value) {
        if (fields.size() == MOST_FIELDS || name.length() > LONGEST_NAME) {
            left++;
        } else {
            fields.putIfAbsent(FieldNames.of(name), cut(value, LONGEST_VALUE));
        }
    }

    /** Only what is known to help people find their way. */
    void keepKnown(String name, String value) {
        String known = FieldNames.known(name);
        if (known != null && !value.isEmpty() && fields.size() < MOST_FIELDS) {
            fields.putIfAbsent(known, cut(value, LONGEST_VALUE));
        }
    }

    static String cut(String value, int most) {
        return value.length() <= most ? value : value.substring(0, most) + "…";
    }

    /** Whether it is a line of a log at all: one that has a message, or a time with a level. */
    boolean speaks() {
        return message != null || lesserMessage != null || !error.isEmpty() || level != null && (timed || parts > 1);
    }

    public Optional<Level> level() {
        return Optional.ofNullable(level);
    }

    /** What it says, with the error behind it when that says more; empty when it says nothing. */
    public String message() {
        String said = message != null ? message : lesserMessage != null ? lesserMessage : "";
        if (said.isEmpty() || error.isEmpty() || said.contains(error)) {
            return said.isEmpty() ? error : said;
        }
        return said + ": " + error;
    }

    public String error() {
        return error;
    }

    public String errorType() {
        return errorType;
    }

    public String stack() {
        return stack;
    }

    public String logger() {
        return logger;
    }

    public Map<String, String> fields() {
        return fields;
    }

    /** How many fields there was no room for. */
    public int left() {
        return left;
    }
}
