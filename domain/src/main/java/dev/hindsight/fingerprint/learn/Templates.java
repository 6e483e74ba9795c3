package dev.hindsight.fingerprint.learn;

import dev.hindsight.fingerprint.normal.Normaliser;
import java.util.Map;
import java.util.regex.Pattern;

/** What was learned: the template of any message. */
public final class Templates {
    private static final int LOOKED_AT = 4_000;

    /** Dots that lead to a number: {@code compare.......0}. */
    private static final Pattern LEADERS = Pattern.compile("(\\p{L})\\.{3,}(?=\\d)");

    /** The shortest path that can be asked for. */
    private static final Pattern ROOT =
            Pattern.compile("(?<=\\b(?:GET|PUT|POST|HEAD|PATCH|DELETE|OPTIONS) )/(?=\\s|$)");

    /** Where code stands that has no file: {@code <stdin>:26}. */
    private static final Pattern SOURCES = Pattern.compile("<[a-z]+>:\\d+(?::\\d+)?");

    private final Map<String, String> byText;

    Templates(Map<String, String> byText) {
        this.byText = byText;
    }

    static String normalised(String message) {
        String plain = begin(message.strip());
        plain = plain.contains("...") ? LEADERS.matcher(plain).replaceAll("$1 ") : plain;
        plain = plain.contains(">:") ? SOURCES.matcher(plain).replaceAll(Normaliser.VARIES) : plain;
        plain = plain.contains(" /") ? ROOT.matcher(plain).replaceAll(Normaliser.VARIES) : plain;
        return Normaliser.of(Printed.collapsed(Listed.collapsed(plain)), LOOKED_AT)
                .text();
    }

    private static String begin(String message) {
        return message.length() > LOOKED_AT ? message.substring(0, LOOKED_AT) : message;
    }

    /** @return the template; for a message that was not among those learned from, its normal form */
    public String of(String message) {
        String text = normalised(message);
        return byText.getOrDefault(text, text);
    }
}
