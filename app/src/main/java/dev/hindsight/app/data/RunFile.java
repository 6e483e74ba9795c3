package dev.hindsight.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How the process that works on a data folder can be reached.
 *
 * @param url of its page
 * @param token wanted by it; empty when none is
 */
public record RunFile(long pid, String url, String token) {
    public static Optional<RunFile> read(Path data) {
        Path file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
            return Optional.of(new RunFile(
                    Long.parseLong(values.getProperty("pid")),
                    values.getProperty("url"),
                    values.getProperty("token", "")));
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** The running process, if there is one. */
    public static Optional<RunFile> living(Path data) {
        return read(data).filter(run -> ProcessHandle.of(run.pid()).isPresent());
    }

    public void write(Path data) {
        Properties values = new Properties();
        values.setProperty("pid", Long.toString(pid));
        values.setProperty("url", url);
        values.setProperty("token", token);
        try (var writer = Files.newBufferedWriter(file(data))) {
            values.store(writer, "The process that works on this folder");
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot write " + file(data), unusable);
        }
    }

    public static void remove(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot remove " + file(data), unusable);
        }
    }

    private static Path file(Path data) {
        return data.resolve("running");
    }
}
