package dev.hindsight.images.machine;

import dev.hindsight.images.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program of the machine that is run to its end. */
public record Command(List<String> words, Optional<Path> folder) {
    public static Command of(String... words) {
        return new Command(List.of(words), Optional.empty());
    }

    public Command in(Path there) {
        return new Command(words, Optional.of(there));
    }

    /**
     * What it printed, both streams.
     *
     * @throws Refusal with its last words when it fails or is not there
     */
    public String output() {
        Ended ended = end();
        if (ended.status() != 0) {
            throw new Refusal(words.getFirst() + " failed with status " + ended.status() + ":\n" + ended.output());
        }
        return ended.output();
    }

    /** What it printed, or nothing when it fails or is not on this machine. */
    public Optional<String> outputIfAny() {
        try {
            Ended ended = end();
            return ended.status() == 0 ? Optional.of(ended.output()) : Optional.empty();
        } catch (Refusal missing) {
            return Optional.empty();
        }
    }

    private Ended end() {
        try {
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            folder.ifPresent(there -> builder.directory(there.toFile()));
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output.strip());
        } catch (IOException notThere) {
            throw new Refusal(words.getFirst() + " cannot be run on this machine: " + notThere.getMessage(), notThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(words.getFirst() + " was interrupted", interrupted);
        }
    }

    private record Ended(int status, String output) {}
}
