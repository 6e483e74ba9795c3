package dev.hindsight.detect.hostile;

import dev.hindsight.resource.Tree;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Objects as JSON text, with what senders could make of them: fields that are missing, doubled, of the wrong type, huge,
 * deep, or full of odd characters. The same seed gives the same texts.
 */
final class HostileJson {
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "0.1e-400",
            "99999999999999999999999999999999999999999999999999",
            "9223372036854775807",
            "\"\"",
            "[]",
            "{}",
            "[null,[{}],\"x\"]",
            "\"\\u0000NUL\"",
            "\"half \\ud83d pair\"",
            "\"\\u202Egnp.exe \\u200F right to left\"",
            "\"\\u001b[31;1m\\u001b]0;title\\u0007\"",
            "\"True\"",
            "\"../../etc/passwd\"",
            "\"'; drop table log; --\"",
            "\"<script>alert(1)</script>\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"${jndi:ldap://x}\"",
            "\"2026-13-45T99:99:99Z\"",
            "\"1e999999999\"",
            "\"password=\"",
            "\"://@:\"");

    private static final String MEGABYTE = "\"" + "x".repeat(1 << 20) + "\"";

    private final Random random;
    private double rate;

    HostileJson(long seed) {
        this.random = new Random(seed);
    }

    /** @param number of the object; makes its identity, and decides which of the rare shapes it has */
    String of(Tree sample, int number) {
        rate = random.nextInt(4) * 0.01;
        StringBuilder json = new StringBuilder(4096);
        value(json, sample.value(), "", number, 0);
        return json.toString();
    }

    private void value(StringBuilder json, Object value, String field, int number, int depth) {
        if (depth > 0 && !isIdentity(field) && random.nextDouble() < rate) {
            json.append(odd(number));
            return;
        }
        switch (value) {
            case Map<?, ?> map -> fields(json, map, field, number, depth);
            case List<?> list -> items(json, list, field, number, depth);
            case String text
            when field.equals("uid") -> text(json, number % 50 == 0 ? text : text + "-" + number % 997);
            case String text when field.equals("resourceVersion") -> text(json, String.valueOf(number + 1));
            case String text -> text(json, text);
            case null -> json.append("null");
            default -> json.append(value);
        }
    }

    private static boolean isIdentity(String field) {
        return field.equals("uid") || field.equals("resourceVersion") || field.equals("kind");
    }

    private void fields(StringBuilder json, Map<?, ?> map, String field, int number, int depth) {
        json.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = (String) entry.getKey();
            int times = random.nextDouble() < rate ? random.nextInt(3) : 1;
            for (int time = 0; time < (isIdentity(name) ? 1 : times); time++) {
                json.append(separator);
                text(json, name);
                json.append(':');
                value(json, entry.getValue(), name, number, depth + 1);
                separator = ",";
            }
        }
        if (field.equals("annotations") && number % 500 == 7) {
            json.append(separator).append("\"huge\":").append(MEGABYTE);
        }
        json.append('}');
    }

    private void items(StringBuilder json, List<?> list, String field, int number, int depth) {
        json.append('[');
        String separator = "";
        int copies = field.equals("containers") && number % 2000 == 11 ? 10_000 : 1;
        for (Object item : list) {
            for (int copy = 0; copy < (random.nextDouble() < rate ? 2 : copies); copy++) {
                json.append(separator);
                value(json, item, "", number, depth + 1);
                separator = ",";
            }
        }
        json.append(']');
    }

    private String odd(int number) {
        if (number % 300 == 5 && random.nextInt(10) == 0) {
            int deep = 1 + random.nextInt(1_200);
            return "[".repeat(deep) + "]".repeat(deep);
        }
        return ODD_VALUES.get(random.nextInt(ODD_VALUES.size()));
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
