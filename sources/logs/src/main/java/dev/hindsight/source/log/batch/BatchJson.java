package dev.hindsight.source.log.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.hindsight.logline.RawLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The data of a batch's event. */
final class BatchJson {
    private static final JsonFactory JSON = new JsonFactory();

    private BatchJson() {}

    static byte[] of(LogBatch batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            origin(json, batch.origin());
            json.writeArrayFieldStart("lines");
            for (RawLine line : batch.lines()) {
                line(json, line);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }

    private static void origin(JsonGenerator json, Origin origin) throws IOException {
        known(json, "namespace", origin.namespace());
        known(json, "pod", origin.pod());
        known(json, "uid", origin.uid());
        known(json, "container", origin.container());
        known(json, "node", origin.node());
        known(json, "service", origin.service());
        known(json, "release", origin.release());
    }

    private static void line(JsonGenerator json, RawLine line) throws IOException {
        json.writeStartObject();
        json.writeStringField("time", line.time().toString());
        json.writeStringField("stream", line.stream());
        json.writeStringField("text", JsonText.whole(line.text()));
        json.writeNumberField("sequence", line.sequence());
        json.writeEndObject();
    }

    private static void known(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, JsonText.whole(value));
        }
    }
}
