package dev.hindsight.view.list;

import java.util.List;
import java.util.stream.Collectors;

/** A line of comma-separated values. */
final class CsvLine {
    /** What spreadsheets take for the start of a formula, the wide forms of Asian keyboards included. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    static String of(List<String> values) {
        return values.stream().map(CsvLine::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A value that a spreadsheet would take for a formula is made a text. */
    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 && !isNumber(value);
        String safe = formula ? "'" + value : value;
        boolean special = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d+(\\.\\d+)?");
    }
}
