package dev.hindsight.source.log.door.otlp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.source.log.door.body.BadBody;
import java.io.IOException;
import java.io.InputStream;

/** Reads {@code ExportLogsServiceRequest} in JSON. Fields that it does not know are passed over, as OTLP asks. */
final class OtlpJson {
    private static final int DEEPEST = 64;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private OtlpJson() {}

    /** @param each is given every record, and its place */
    static void read(InputStream body, OtlpRecord.Each each) throws IOException {
        JsonNode resources = list(request(body), "resourceLogs", "");
        for (int r = 0; r < resources.size(); r++) {
            ObjectNode resource = object(resources.path(r).path("resource").path("attributes"));
            JsonNode scopes = list(resources.path(r), "scopeLogs", "resourceLogs[" + r + "].");
            for (int s = 0; s < scopes.size(); s++) {
                String scope = scopes.path(s).path("scope").path("name").asText("");
                String at = "resourceLogs[" + r + "].scopeLogs[" + s + "].";
                JsonNode logs = list(scopes.path(s), "logRecords", at);
                for (int l = 0; l < logs.size(); l++) {
                    each.take(record(resource, scope, logs.path(l)), OtlpPlace.of(r, s, l));
                }
            }
        }
    }

    private static JsonNode request(InputStream body) throws IOException {
        try {
            JsonNode request = JSON.readTree(body);
            if (!request.isObject()) {
                throw BadBody.malformed("The body is no JSON object: send an ExportLogsServiceRequest.");
            }
            return request;
        } catch (JsonProcessingException bad) {
            var at = bad.getLocation();
            String place = at == null ? "" : "Line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            throw BadBody.malformed(place + bad.getOriginalMessage());
        }
    }

    private static JsonNode list(JsonNode object, String name, String at) throws BadBody {
        JsonNode list = object.path(name);
        if (list.isMissingNode() || list.isNull() || list.isArray()) {
            return list;
        }
        throw BadBody.malformed(at + name + " is no array.");
    }

    private static OtlpRecord record(ObjectNode resource, String scope, JsonNode log) {
        return new OtlpRecord(
                resource,
                scope,
                log.path("timeUnixNano").asLong(0),
                log.path("observedTimeUnixNano").asLong(0),
                log.path("severityNumber").asInt(0),
                log.path("severityText").asText(""),
                log.has("body") ? value(log.path("body")) : NODES.missingNode(),
                object(log.path("attributes")),
                log.path("traceId").asText(""),
                log.path("spanId").asText(""));
    }

    private static ObjectNode object(JsonNode pairs) {
        ObjectNode object = NODES.objectNode();
        pairs.forEach(pair -> object.set(pair.path("key").asText(""), value(pair.path("value"))));
        return object;
    }

    private static JsonNode value(JsonNode any) {
        if (any.has("intValue")) {
            return NODES.numberNode(any.path("intValue").asLong());
        }
        if (any.has("arrayValue")) {
            var array = NODES.arrayNode();
            any.path("arrayValue").path("values").forEach(one -> array.add(value(one)));
            return array;
        }
        if (any.has("kvlistValue")) {
            return object(any.path("kvlistValue").path("values"));
        }
        // A text, a truth, a number, or bytes in Base64: as it stands.
        JsonNode plain = any.isObject() && !any.isEmpty() ? any.elements().next() : NODES.nullNode();
        return plain.isValueNode() ? plain : NODES.nullNode();
    }
}
