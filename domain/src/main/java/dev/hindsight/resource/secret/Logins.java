package dev.hindsight.resource.secret;

/**
 * Secrets that stand as a word of their own in a command line or a connection string: {@code --password x},
 * {@code -u ada:x}, {@code ada:x@tcp(db)}.
 */
final class Logins {
    private static final String HIDDEN = "***";

    private final String text;
    private final StringBuilder hidden = new StringBuilder();
    private String program = "";
    private int copied;

    private Logins(String text) {
        this.text = text;
    }

    static String hidden(String text) {
        boolean suspicious = text.indexOf('@') >= 0 || text.startsWith("-") || text.contains(" -");
        return suspicious ? new Logins(text).hide() : text;
    }

    private String hide() {
        String before = "";
        int start = 0;
        while (start < text.length()) {
            int end = wordEnd(start);
            String word = text.substring(start, end);
            program = ShortFlags.isProgram(word) ? word : program;
            look(before, word, start, end);
            before = word.isEmpty() ? before : word;
            start = end + 1;
        }
        return copied == 0 ? text : hidden.append(text, copied, text.length()).toString();
    }

    /** A quoted word ends with its quote. */
    private int wordEnd(int start) {
        char first = text.charAt(start);
        boolean quoted = first == '"' || first == '\'';
        int end = start + (quoted ? 1 : 0);
        while (end < text.length() && (quoted ? text.charAt(end) != first : text.charAt(end) > ' ')) {
            end++;
        }
        return quoted && end < text.length() ? end + 1 : end;
    }

    private void look(String before, String word, int start, int end) {
        boolean value = !word.isEmpty() && !word.startsWith("-");
        boolean flag = value && before.startsWith("-") && before.indexOf('=') < 0;
        int colon = word.indexOf(':');
        if (flag && (SecretNames.isSecret(before) || ShortFlags.takesSecret(program, before, word))) {
            hide(start, end);
        } else if (ShortFlags.holdsSecret(program, word)) {
            hide(start + ShortFlags.LENGTH, end);
        } else if (flag && colon >= 0 && (before.equals("-u") || before.equals("--user"))) {
            hide(start + colon + 1, end);
        } else if (colon > 0) {
            connection(word, start, colon);
        }
    }

    /** User and password before an {@code @}; an image's {@code name:tag@sha256:…} is no such thing. */
    private void connection(String word, int start, int colon) {
        int at = word.lastIndexOf('@');
        boolean login = at > colon + 1 && word.charAt(colon + 1) != '/' && !word.startsWith("sha256:", at + 1);
        if (login && word.lastIndexOf('/', at) < colon) {
            hide(start + colon + 1, start + at);
        }
    }

    private void hide(int from, int to) {
        if (from < to) {
            hidden.append(text, copied, from).append(HIDDEN);
            copied = to;
        }
    }
}
