package dev.hindsight.images.machine;

import dev.hindsight.images.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The JDK that builds the image and whose parts run in it. */
public record Jdk(Path home, String vendor, String version) {
    /** The one that runs this program. */
    public static Jdk running() {
        return at(Path.of(System.getProperty("java.home")));
    }

    static Jdk at(Path home) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!Files.isExecutable(home.resolve("bin/jlink"))) {
            throw new Refusal(home + " has no jlink: a whole JDK is needed, not a runtime only");
        }
        return new Jdk(home, unquoted(release, "IMPLEMENTOR"), unquoted(release, "JAVA_RUNTIME_VERSION"));
    }

    private static String unquoted(Properties release, String key) {
        return release.getProperty(key, "unknown").replace("\"", "");
    }

    public String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    @Override
    public String toString() {
        return vendor + " " + version;
    }
}
