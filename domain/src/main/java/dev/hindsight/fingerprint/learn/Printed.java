package dev.hindsight.fingerprint.learn;

import dev.hindsight.fingerprint.normal.Normaliser;

/**
 * Objects that programs print with their fields, {@code Name[field=value, …]@1f2e}: each is one value, whatever its
 * class and however many fields it has. So is what stands in brackets after an equals sign, {@code old=[on 3 home]}.
 */
final class Printed {
    private Printed() {}

    /** The text with each object as one value; what stands first in a message is no object. */
    static String collapsed(String text) {
        StringBuilder out = null;
        int copied = 0;
        int at = next(text, 1);
        while (at >= 0) {
            boolean valued = at > 1 && text.charAt(at - 1) == '=' && inName(text.charAt(at - 2));
            int name = valued ? at : name(text, at, copied);
            int end = name > 0 ? end(text, at, valued) : -1;
            if (end > 0) {
                out = out == null ? new StringBuilder() : out;
                out.append(text, copied, name).append(Normaliser.VARIES);
                copied = end;
            }
            at = next(text, end > 0 ? copied : at + 1);
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private static int next(String text, int from) {
        int square = text.indexOf('[', from);
        int curly = text.indexOf('{', from);
        return square < 0 ? curly : curly < 0 ? square : Math.min(square, curly);
    }

    /** Where the name right before a bracket begins, or -1; a space stands between only after a name made of parts. */
    private static int name(String text, int bracket, int least) {
        boolean apart = bracket > 1 && text.charAt(bracket - 1) == ' ';
        int end = apart ? bracket - 1 : bracket;
        int at = end;
        int humps = 0;
        while (at > least && inName(text.charAt(at - 1))) {
            at--;
            humps += Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at + 1)) ? 1 : 0;
        }
        return at < end && at > 0 && humps > (apart ? 1 : 0) ? at : -1;
    }

    private static boolean inName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.' || c == ':' || c == '&' || c == '@';
    }

    /** After the bracket's pair when there are fields within, with what follows an at sign. */
    private static int end(String text, int from, boolean valued) {
        boolean fields = valued;
        int depth = 0;
        for (int at = from; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '[', '{', '(' -> depth++;
                case ']', '}', ')' -> depth--;
                case '=' -> fields = true;
                default -> {}
            }
            if (depth == 0) {
                return fields ? hash(text, at + 1) : -1;
            }
        }
        return -1;
    }

    private static int hash(String text, int from) {
        int at = from;
        while (at < text.length()
                && (at == from ? text.charAt(at) == '@' : Character.isLetterOrDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
