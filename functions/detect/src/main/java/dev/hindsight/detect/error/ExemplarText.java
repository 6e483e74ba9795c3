package dev.hindsight.detect.error;

import dev.hindsight.detect.input.LogBatch;
import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.logline.LogEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/** Examples within bounds; what is cut out of one is told. */
final class ExemplarText {
    /** The begin says what happened, the end of a stack why. */
    private static final int BEGIN = 6 << 10;

    private static final int END = 2 << 10;
    private static final int MOST_FIELDS = 30;
    private static final int LONGEST_FIELD = 500;

    private ExemplarText() {}

    /** Without release. */
    static Exemplar exemplar(LogBatch batch, LogEntry entry) {
        String text = entry.text();
        int cut = text.length() - BEGIN - END;
        String words = cut <= 0 ? entry.cut() : joined(entry.cut(), cut + " characters in the middle were left out");
        return new Exemplar(
                entry.time(),
                batch.pod(),
                batch.container(),
                batch.node(),
                "",
                cut <= 0 ? text : begin(text) + "\n…\n" + end(text),
                fields(entry.fields()),
                words);
    }

    static Exemplar released(Exemplar of, String release) {
        return new Exemplar(of.time(), of.pod(), of.container(), of.node(), release, of.text(), of.fields(), of.cut());
    }

    private static String begin(String text) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(BEGIN - 1)) ? BEGIN - 1 : BEGIN);
    }

    private static String end(String text) {
        int from = text.length() - END;
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    private static String joined(String one, String other) {
        return one.isEmpty() ? other : one + "; " + other;
    }

    private static Map<String, String> fields(Map<String, String> fields) {
        Map<String, String> bounded = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (bounded.size() < MOST_FIELDS && name.length() <= LONGEST_FIELD) {
                bounded.put(name, value.length() <= LONGEST_FIELD ? value : value.substring(0, LONGEST_FIELD) + "…");
            }
        });
        return bounded;
    }
}
