package dev.hindsight.app.group;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The terminal that reads along, if one does. */
final class Terminal {
    private static final int USUAL = 120;

    private Terminal() {}

    /** @return columns; 0 when standard output goes elsewhere */
    static int width() {
        if (System.console() == null || !System.console().isTerminal()) {
            return 0;
        }
        String told = System.getenv("COLUMNS");
        if (told != null && told.matches("\\d{2,4}")) {
            return Integer.parseInt(told);
        }
        try {
            Process size = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String[] words = new String(size.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            return words.length == 2 && words[1].matches("[1-9]\\d{1,3}") ? Integer.parseInt(words[1]) : USUAL;
        } catch (IOException noSuchProgram) {
            return USUAL;
        }
    }
}
