package dev.hindsight.bench.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.kubernetes.kinds.WatchedKind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Hindsight says that there is, over its API. */
final class HindsightSide implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final String cluster;
    private final HttpClient http = HttpClient.newHttpClient();

    HindsightSide(URI address, String cluster) {
        this.address = address;
        this.cluster = URLEncoder.encode(cluster, StandardCharsets.UTF_8);
    }

    /** Names by uid, of the kinds that every cluster may have; custom resources are left out. */
    Map<String, String> names() throws IOException, InterruptedException {
        Map<String, String> names = new LinkedHashMap<>();
        list("", names);
        // They are many, and so only in a list when they are asked for.
        list("&kind=Event", names);
        return names;
    }

    private void list(String filter, Map<String, String> names) throws IOException, InterruptedException {
        String lines = get("/api/v1/resources?cluster=" + cluster + filter, "application/x-ndjson");
        for (String line : lines.split("\n")) {
            if (!line.isBlank()) {
                JsonNode item = JSON.readTree(line);
                if (isCompared(item)) {
                    names.put(item.path("uid").asText(), nameOf(item));
                }
            }
        }
    }

    private static boolean isCompared(JsonNode item) {
        String apiVersion = item.path("apiVersion").asText();
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        return WatchedKind.ALL.stream()
                .anyMatch(kind -> kind.kind().equals(item.path("kind").asText())
                        && kind.group().equals(group));
    }

    private static String nameOf(JsonNode item) {
        return item.path("kind").asText() + " " + item.path("namespace").asText() + "/"
                + item.path("name").asText();
    }

    Seen object(String uid, String name) throws IOException, InterruptedException {
        String answer = get("/api/v1/resources/" + uid + "/yaml?cluster=" + cluster, "application/json");
        return new Seen(uid, name, JSON.readTree(answer).path("facts"));
    }

    private String get(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
