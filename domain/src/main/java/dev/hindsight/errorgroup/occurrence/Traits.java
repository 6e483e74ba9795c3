package dev.hindsight.errorgroup.occurrence;

import dev.hindsight.errorgroup.Exemplar;
import java.util.Locale;

/** By what examples are told apart. */
final class Traits {
    private static final int FIRST_LINE = 400;
    private static final int STACK_FROM_LINES = 3;

    /** 0 to 7: a stack counts most, then where a request went, then by which id it is found elsewhere. */
    static int richness(Exemplar exemplar) {
        return (hasStack(exemplar) ? 4 : 0)
                + (hasField(exemplar, "url", "uri", "path", "http.url", "url.full")
                                || exemplar.text().contains("://")
                        ? 2
                        : 0)
                + (hasField(exemplar, "request_id", "requestid", "request-id", "trace_id", "traceid", "trace.id")
                        ? 1
                        : 0);
    }

    private static boolean hasStack(Exemplar exemplar) {
        return exemplar.text().lines().limit(STACK_FROM_LINES).count() == STACK_FROM_LINES;
    }

    private static boolean hasField(Exemplar exemplar, String... names) {
        for (String field : exemplar.fields().keySet()) {
            for (String name : names) {
                if (field.toLowerCase(Locale.ROOT).equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The release, what it is rich in, and its first line without numbers and words with digits in them. */
    static String shape(Exemplar exemplar) {
        String line = exemplar.text().lines().findFirst().orElse("");
        String begin = line.substring(0, Math.min(FIRST_LINE, line.length()));
        return exemplar.release() + "\n" + richness(exemplar) + "\n" + withoutNumbers(begin);
    }

    private static String withoutNumbers(String line) {
        StringBuilder shape = new StringBuilder();
        int word = 0;
        boolean hasDigit = false;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hasDigit |= Character.isDigit(c);
                continue;
            }
            shape.append(hasDigit ? "#" : line.substring(word, i)).append(c);
            word = i + 1;
            hasDigit = false;
        }
        return shape.toString();
    }

    private Traits() {}
}
