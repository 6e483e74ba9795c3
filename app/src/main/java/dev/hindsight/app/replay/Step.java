package dev.hindsight.app.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was done to a cluster while it was recorded.
 *
 * @param words {@code roll-out: payments to 2.4.0}
 */
public record Step(Instant time, String words) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HEALS = Pattern.compile("rolled back|restored|put back|healed");

    /** Whether it put right what a step before it had broken. */
    public boolean heals() {
        return HEALS.matcher(words).find();
    }

    /** Those of a recording's folder, in their order; none when they are not told. */
    public static List<Step> of(Path folder) {
        Path file = folder.resolve("steps.jsonl");
        List<Step> steps = new ArrayList<>();
        try {
            for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
                JsonNode json = JSON.readTree(line);
                steps.add(new Step(
                        Instant.parse(json.path("time").asText()),
                        json.path("step").asText()));
            }
        } catch (JsonProcessingException | DateTimeException unreadable) {
            // A story that cannot be told to its end is played without the rest of it.
            return List.copyOf(steps);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return List.copyOf(steps);
    }
}
