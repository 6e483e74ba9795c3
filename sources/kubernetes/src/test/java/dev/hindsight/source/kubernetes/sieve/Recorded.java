package dev.hindsight.source.kubernetes.sieve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What Knative's adapter sent when the recordings were made. */
final class Recorded {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    static List<Path> recordings() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("recordings"))) {
            here = here.getParent();
        }
        try (Stream<Path> folders = Files.list(here.resolve("recordings"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** In the order in which they came. */
    static List<CloudEvent> events(Path recording) {
        List<CloudEvent> events = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(recording.resolve("events.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.add(event(JSON.readTree(line)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return events;
    }

    private static CloudEvent event(JsonNode line) throws IOException {
        return event(line.path("type").asText(), JSON.writeValueAsBytes(line.path("data")));
    }

    static CloudEvent event(String type, byte[] data) throws IOException {
        JsonNode object = JSON.readTree(data);
        return CloudEventBuilder.v1()
                .withId("one")
                .withSource(URI.create("https://api"))
                .withType(type)
                .withExtension("kind", object.path("kind").asText())
                .withExtension(
                        "namespace", object.path("metadata").path("namespace").asText())
                .withData("application/json", BytesCloudEventData.wrap(data))
                .build();
    }
}
