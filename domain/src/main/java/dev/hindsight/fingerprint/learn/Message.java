package dev.hindsight.fingerprint.learn;

import dev.hindsight.fingerprint.normal.Normaliser;
import java.util.ArrayList;
import java.util.List;

/**
 * A normalised message as words. Punctuation is no word; what varies and stands side by side is one.
 *
 * @param words with {@link Normaliser#VARIES} for what varies
 * @param cues what stands right before each word: a mark such as {@code =}, or 0
 * @param from where each word begins in the text, with {@code to} where it ends
 */
record Message(String text, String[] words, char[] cues, int[] from, int[] to) {
    private static final String VARIES = Normaliser.VARIES;

    /** What may belong to a word without a space: {@code name:12}, {@code name(12)}. */
    static final String LABELLED = ":" + VARIES;

    static final String CALLED = "(" + VARIES + ")";

    /** Cue of a word that begins a sentence: after a bracket with which the message began. */
    static final char BEGINS = '^';

    /** Words beyond these do not tell messages apart. */
    private static final int MOST = 120;

    static Message of(String text) {
        List<int[]> found = new ArrayList<>();
        int at = 0;
        while (at < text.length() && found.size() < MOST) {
            int end = wordEnd(text, at);
            if (end > at) {
                add(text, found, at, end);
                at = end;
            } else {
                at++;
            }
        }
        return cut(text, found);
    }

    private static void add(String text, List<int[]> found, int from, int end) {
        int[] last = found.isEmpty() ? null : found.getLast();
        boolean varies = text.startsWith(VARIES, from);
        if (last != null && varies && text.startsWith(VARIES, last[0])) {
            last[1] = end;
        } else if (last != null
                && varies
                && last[1] == from
                && Character.isLetterOrDigit(text.charAt(from - 1))
                && glued(text, last)) {
            last[0] = from;
            last[1] = end;
        } else {
            found.add(new int[] {from, end});
        }
    }

    private static boolean glued(String text, int[] word) {
        return word[1] > word[0];
    }

    private static Message cut(String text, List<int[]> found) {
        int size = found.size();
        String[] words = new String[size];
        char[] cues = new char[size];
        int[] from = new int[size];
        int[] to = new int[size];
        for (int index = 0; index < size; index++) {
            from[index] = found.get(index)[0];
            to[index] = found.get(index)[1];
            words[index] = text.startsWith(VARIES, from[index])
                    ? VARIES
                    : text.substring(from[index], to[index]).intern();
            cues[index] = cue(text, from[index]);
        }
        return new Message(text, words, cues, from, to);
    }

    private static char cue(String text, int from) {
        int at = from - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        if (at >= 0
                && (text.charAt(at) == ']'
                        || text.charAt(at) == ':' && at > 0 && ")]>".indexOf(text.charAt(at - 1)) >= 0)) {
            return BEGINS;
        }
        return at >= 0 && "=:([{\"'#@".indexOf(text.charAt(at)) >= 0 ? text.charAt(at) : 0;
    }

    /** A word is letters and what joins them inside: dots, dashes, colons, slashes. */
    private static int wordEnd(String text, int from) {
        if (text.startsWith(VARIES, from)) {
            return from + VARIES.length();
        }
        int at = from;
        while (at < text.length() && inside(text, at, from)) {
            at++;
        }
        if (at == from) {
            return any(text, at) ? at + 1 : at;
        }
        return text.startsWith(LABELLED, at)
                ? at + LABELLED.length()
                : text.startsWith(CALLED, at) ? at + CALLED.length() : at;
    }

    /** A star by itself stands for anything. */
    private static boolean any(String text, int at) {
        return text.charAt(at) == '*'
                && (at == 0 || text.charAt(at - 1) == ' ')
                && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }

    private static boolean inside(String text, int at, int from) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || c == '_' || c == '$') {
            return true;
        }
        boolean joins = ".-:/\\@'+&*~".indexOf(c) >= 0;
        return joins
                && at > from
                && at + 1 < text.length()
                && (Character.isLetterOrDigit(text.charAt(at + 1))
                        || text.charAt(at + 1) == '_'
                        || text.charAt(at + 1) == c && c == ':');
    }

    boolean varies(int index) {
        return words[index] == VARIES;
    }

    /** Whether a value in square brackets is glued to a word, as {@code unknown[10.0.0.7]} or {@code sshd[811]}. */
    boolean glued(int index) {
        return index + 1 < words.length
                && varies(index + 1)
                && text.charAt(to[index]) == '['
                && from[index + 1] == to[index] + 1;
    }

    /** The words without their punctuation: messages that share them say the same. */
    String constants() {
        if (words.length == 0) {
            return text.replaceAll("(.)\\1+", "$1");
        }
        StringBuilder constants = new StringBuilder();
        for (int index = 0; index < words.length; index++) {
            if (furtherField(index)) {
                index++;
            } else if (varies(index)) {
                constants.append(VARIES);
            } else {
                boolean counted = index > 0 && varies(index - 1);
                constants
                        .append(counted ? singular(words[index]) : words[index])
                        .append(' ');
            }
        }
        return constants.toString();
    }

    /** Of {@code one=<*>, two=<*>} the fields after the first say nothing more. */
    private boolean furtherField(int index) {
        return index > 2 && field(index) && field(index - 2);
    }

    private boolean field(int index) {
        return !varies(index)
                && index + 1 < words.length
                && varies(index + 1)
                && to[index] < text.length()
                && text.charAt(to[index]) == '='
                && from[index + 1] == to[index] + 1;
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** With the word at each of these places varying. */
    Message with(boolean[] varying) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int index = 0; index < words.length; index++) {
            if (varying[index] && !varies(index)) {
                out.append(text, at, from[index]).append(VARIES);
                at = to[index];
            }
        }
        return of(out.append(text, at, text.length()).toString());
    }
}
