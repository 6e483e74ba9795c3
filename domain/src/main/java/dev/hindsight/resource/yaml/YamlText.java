package dev.hindsight.resource.yaml;

import java.util.Locale;
import java.util.Set;

/** Texts in YAML: plain where a reader takes them back as the same text, else quoted. */
final class YamlText {
    /** What YAML 1.1, which Kubernetes reads, takes for something else than a text. */
    private static final Set<String> WORDS = Set.of(
            "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "-.inf", "+.inf",
            "<<", "=");

    private static final String INDICATORS = "!&*-?|>@`%{}[],#:'\"=<~ ";
    private static final String NUMERIC = "0123456789abcdefABCDEFxXoO.,_+-:TZ ";
    private static final String HEX = "0123456789abcdef";

    private YamlText() {}

    static String key(String key) {
        return isPlain(key) ? key : quoted(key);
    }

    /** Ends the line. A text of several lines becomes a block where a block can carry it. */
    static void value(String text, String indent, StringBuilder yaml) {
        if (isBlock(text)) {
            block(text, indent, yaml);
        } else {
            yaml.append(isPlain(text) ? text : quoted(text)).append('\n');
        }
    }

    private static boolean isBlock(String text) {
        if (text.indexOf('\n') < 0 || text.startsWith(" ") || text.startsWith("\n")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blankAtEnd = c == ' ' && (i + 1 == text.length() || text.charAt(i + 1) == '\n');
            if (c != '\n' && !isPrintable(c) || blankAtEnd) {
                return false;
            }
        }
        return true;
    }

    private static void block(String text, String indent, StringBuilder yaml) {
        boolean ends = text.endsWith("\n");
        boolean endsTwice = text.endsWith("\n\n");
        yaml.append('|').append(endsTwice ? "+" : ends ? "" : "-").append('\n');
        String body = ends ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            yaml.append(line.isEmpty() ? "" : indent).append(line).append('\n');
        }
    }

    private static boolean isPlain(String text) {
        if (WORDS.contains(text.toLowerCase(Locale.ROOT)) || looksLikeNumber(text)) {
            return false;
        }
        if (startsOddly(text) || text.endsWith(" ") || text.endsWith(":")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean odd = c == '#' && text.charAt(i - 1) == ' '
                    || c == ':' && i + 1 < text.length() && text.charAt(i + 1) == ' ';
            if (!isPrintable(c) || odd) {
                return false;
            }
        }
        return true;
    }

    /** A dash or question mark alone at the start means something only before a blank. */
    private static boolean startsOddly(String text) {
        char first = text.charAt(0);
        boolean dashed = (first == '-' || first == '?') && text.length() > 1 && text.charAt(1) != ' ';
        return INDICATORS.indexOf(first) >= 0 && !(dashed && !text.startsWith("---"));
    }

    /** Numbers, dates and times of YAML 1.1 hold nothing else than this; quoting too much harms nobody. */
    private static boolean looksLikeNumber(String text) {
        char first = text.charAt(0);
        if (!isDigit(first) && first != '.' && first != '+' && first != '-') {
            return false;
        }
        boolean digits = false;
        int dots = 0;
        boolean onlyDigitsAndDots = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NUMERIC.indexOf(c) < 0) {
                return false;
            }
            digits |= isDigit(c);
            dots += c == '.' ? 1 : 0;
            onlyDigitsAndDots &= isDigit(c) || c == '.';
        }
        return digits && !(dots > 1 && onlyDigitsAndDots);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPrintable(char c) {
        return c >= ' ' && c < 0x7f || c >= 0xa0 && c != 0xfeff && c < 0xfffe && c != 0x2028 && c != 0x2029;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 8).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (isPrintable(c)) {
                        quoted.append(c);
                    } else {
                        escape(c, quoted);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static void escape(char c, StringBuilder quoted) {
        quoted.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            quoted.append(HEX.charAt(c >> shift & 0xf));
        }
    }
}
