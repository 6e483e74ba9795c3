package dev.hindsight.logline.stack.printed;

import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.isDigit;
import static dev.hindsight.logline.text.Ascii.skipBlanks;

import dev.hindsight.logline.stack.Frames;

/** A frame that begins with {@code at}: of Java, Node or .NET. */
record AtFrame(String language, String function, String file, int line) {
    private static final String AT = "at ";
    private static final String IN = " in ";
    private static final String LINE = ":line ";
    private static final String[] JVM_FILES = {
        ".java", ".kt", ".scala", ".groovy", ".clj", "Native Method", "Unknown Source", "<generated>", "SourceFile"
    };

    static boolean is(String line) {
        return line.startsWith(AT, skipBlanks(line, 0));
    }

    /** Null when nothing that could be a frame follows. */
    static AtFrame of(String line) {
        String text = line.substring(skipBlanks(line, 0) + AT.length()).strip();
        int in = text.lastIndexOf(LINE);
        if (in > 0 && text.contains(IN)) {
            return dotnet(text, text.indexOf(IN), in);
        }
        int open = text.lastIndexOf('(');
        int close = open < 0 ? -1 : text.indexOf(')', open);
        if (open > 0 && close > 0 && isJvm(text.substring(open + 1, close))) {
            return java(text, open, close);
        }
        if (isPlace(text, close > 0 && open > 0 ? open + 1 : 0)
                || text.startsWith("async ")
                || text.contains("(<anonymous>)")
                || text.contains("(native)")) {
            return node(text, open > 0 && close == text.length() - 1 || text.contains(" (") ? text.indexOf(" (") : -1);
        }
        int args = text.indexOf('(');
        return args > 0 && text.endsWith(")") && text.lastIndexOf(' ', args) < 0
                ? new AtFrame("dotnet", text.substring(0, args), "", 0)
                : null;
    }

    private static boolean isJvm(String inside) {
        for (String file : JVM_FILES) {
            if (inside.contains(file)) {
                return true;
            }
        }
        return false;
    }

    private static AtFrame java(String text, int open, int close) {
        String function = text.substring(text.lastIndexOf('/', open) + 1, open);
        String place = text.substring(open + 1, close);
        int colon = place.lastIndexOf(':');
        return new AtFrame("java", function, colon < 0 ? place : place.substring(0, colon), number(place, colon + 1));
    }

    private static AtFrame dotnet(String text, int in, int line) {
        int args = text.indexOf('(');
        String function = text.substring(0, args > 0 && args < in ? args : in);
        return new AtFrame(
                "dotnet", function, text.substring(in + IN.length(), line), number(text, line + LINE.length()));
    }

    private static AtFrame node(String text, int open) {
        int close = text.lastIndexOf(')');
        String place =
                open > 0 && close > open ? text.substring(open + 2, close) : open > 0 ? text.substring(open + 2) : text;
        place = place.endsWith(" {") ? place.substring(0, place.length() - 2) : place;
        String function = open > 0 ? text.substring(0, open) : "";
        function = function.startsWith("async ") ? function.substring(6) : function;
        function = function.startsWith("new ") ? function.substring(4) : function;
        int as = function.indexOf(" [as ");
        place = place.startsWith("async ") ? place.substring(6) : place;
        int column = place.lastIndexOf(':');
        int line = column < 0 ? -1 : place.lastIndexOf(':', column - 1);
        boolean numbered = line > 0 && isDigit(place.charAt(line + 1));
        return new AtFrame(
                "node",
                as > 0 ? function.substring(0, as) : function,
                numbered ? place.substring(0, line) : place,
                numbered ? number(place, line + 1) : 0);
    }

    /** {@code file:line:column}. */
    private static boolean isPlace(String text, int from) {
        int end = text.indexOf(')', from);
        end = end < 0 ? text.length() : end;
        end = text.startsWith(" {", end - 2) ? end - 2 : end;
        int column = text.lastIndexOf(':', end - 1);
        int line = column < 0 ? -1 : text.lastIndexOf(':', column - 1);
        return line >= from
                && column > line + 1
                && digits(text, line + 1, 9) == column - line - 1
                && digits(text, column + 1, 9) >= 1;
    }

    private static int number(String text, int from) {
        int digits = from <= 0 ? 0 : digits(text, from, 9);
        return digits == 0 ? 0 : Integer.parseInt(text.substring(from, from + digits));
    }

    void addTo(Frames frames) {
        frames.add(language, function, file, line);
    }
}
