package dev.hindsight.store.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that keep what was ever written: {@code golden/<wire name>.<revision>.json}. */
public final class Golden {
    public static byte[] sample(String name, int revision) {
        return read("/golden/" + name + "." + revision + ".json");
    }

    static String shape(String name, int revision) {
        return new String(read("/golden/" + name + "." + revision + ".shape"), StandardCharsets.UTF_8);
    }

    private static byte[] read(String path) {
        try (InputStream file = Golden.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new AssertionError("There is no " + path + ". A new event, or a new revision of one, needs its"
                        + " sample and its shape; those of old revisions stay for ever.");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Golden() {}
}
