package dev.hindsight.detect.http.ingest;

import io.vertx.core.MultiMap;

/** What the body of a request holds. */
enum Content {
    /** One event a line. */
    LINES,
    /** A batch, or one event in structured form. */
    JSON,
    /** The data of one event, whose attributes are headers. */
    BINARY,
    OTHER;

    static final String TAKEN = "application/x-ndjson, application/cloudevents-batch+json,"
            + " application/cloudevents+json, or one event in binary mode with its attributes as ce-… headers";

    static Content of(MultiMap headers) {
        String type = String.valueOf(headers.get("Content-Type"));
        if (type.startsWith("application/x-ndjson") || type.startsWith("application/jsonl")) {
            return LINES;
        }
        if (type.startsWith("application/cloudevents-batch+json") || type.startsWith("application/cloudevents+json")) {
            return JSON;
        }
        return headers.contains("ce-specversion") ? BINARY : OTHER;
    }
}
