package dev.hindsight.app.wiring;

import dev.hindsight.app.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What the user sees once the page can be opened. */
final class Welcome {
    private Welcome() {}

    static void say(Settings settings) {
        String page = settings.url()
                + settings.token().map(token -> "login?token=" + token).orElse("");
        System.out.println("Hindsight is ready: " + page);
        settings.recording()
                .ifPresent(folder -> System.out.println("Playing the recording " + folder.getFileName()
                        + (settings.speed() == 0 ? " at once" : " at " + settings.speed() + "x")
                        + ". End with Ctrl-C."));
        settings.contexts()
                .ifPresent(contexts ->
                        System.out.println("Watching " + String.join(", ", contexts) + ". End with Ctrl-C."));
        if (settings.openBrowser() && System.console() != null) {
            open(page);
        }
    }

    /** Best effort: the address was printed. */
    private static void open(String page) {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        if (!mac && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return;
        }
        try {
            new ProcessBuilder(List.of(mac ? "open" : "xdg-open", page))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            System.out.println("(No browser could be opened: " + noBrowser.getMessage() + ")");
        }
    }
}
