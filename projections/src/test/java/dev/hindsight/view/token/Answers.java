package dev.hindsight.view.token;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What every view of the API document says of one cluster, without how far the whole log was by then. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is of the process and not of a cluster, and a stream, which does not end. */
    private static final Set<String> OTHERS =
            Set.of("/api/v1/status", "/api/v1/projections", "/api/v1/dead-letters", "/api/v1/stream");

    /** How far the log is moves with what happens in other clusters. */
    private static final Set<String> OF_THE_LOG = Set.of("asOf", "from", "to", "span");

    private static final int OBJECTS = 8;

    private Answers() {}

    static Map<String, String> of(String cluster) {
        Map<String, List<String>> ids = Map.of(
                "{uid}", first("/api/v1/resources", "-points", "uid", cluster),
                "{key}", first("/api/v1/errors", "-count", "key", cluster));
        Map<String, String> answers = new TreeMap<>();
        JsonNode paths = get("/q/openapi", cluster, Map.of("format", "json")).path("paths");
        for (var path : paths.properties()) {
            if (path.getValue().has("get") && !OTHERS.contains(path.getKey())) {
                urls(path.getKey(), ids).forEach(url -> answers.put(url, said(url, cluster)));
            }
        }
        return answers;
    }

    /** What says another thing, with both from where they part. */
    static List<String> differing(Map<String, String> ones, Map<String, String> others) {
        List<String> differing = new ArrayList<>();
        ones.forEach((url, said) -> {
            String other = others.getOrDefault(url, "");
            if (!said.equals(other)) {
                int at = Arrays.mismatch(said.toCharArray(), other.toCharArray());
                differing.add(url + ": " + from(said, at) + " <> " + from(other, at));
            }
        });
        return differing;
    }

    private static String from(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }

    private static List<String> first(String list, String sort, String field, String cluster) {
        List<String> ids = new ArrayList<>();
        get(list, cluster, Map.of("limit", OBJECTS, "sort", sort))
                .path("items")
                .forEach(item -> ids.add(item.path(field).asText()));
        return ids;
    }

    private static List<String> urls(String path, Map<String, List<String>> ids) {
        if (path.endsWith("/diff") || path.contains("{position}") || path.contains("{id}")) {
            return List.of();
        }
        if (path.endsWith("/step")) {
            // From where the log ends there is no next one.
            return List.of(path + "?position=1");
        }
        for (var of : ids.entrySet()) {
            if (path.contains(of.getKey())) {
                return of.getValue().stream()
                        .map(id -> path.replace(of.getKey(), id))
                        .toList();
            }
        }
        return List.of(path.replace("{dimension}", "reliability").replace("{rule}", "crash-loop"));
    }

    private static String said(String url, String cluster) {
        Map<String, Object> wanted =
                Map.of("q", "checkout", "verb", "get", "resource", "secrets", "direction", "next", "limit", 500);
        JsonNode answer = get(url, cluster, wanted);
        if (answer instanceof ObjectNode object && object.has("asOf")) {
            OF_THE_LOG.forEach(object::remove);
        }
        return answer.toString();
    }

    private static JsonNode get(String url, String cluster, Map<String, ?> parameters) {
        Response answer = given().accept("application/json, application/yaml;q=0.9, */*;q=0.8")
                .queryParam("cluster", cluster)
                .queryParams(parameters)
                .get(url);
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException otherText) {
            return JSON.getNodeFactory().textNode(answer.asString());
        }
    }
}
