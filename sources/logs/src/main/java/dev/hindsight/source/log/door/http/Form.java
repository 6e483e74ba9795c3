package dev.hindsight.source.log.door.http;

import dev.hindsight.source.log.door.Reading;
import dev.hindsight.source.log.door.body.BadBody;
import dev.hindsight.source.log.door.json.JsonRecords;
import dev.hindsight.source.log.door.json.Sender;
import dev.hindsight.source.log.door.otlp.OtlpLogs;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;

/** In what form lines come in, which is also that of the answer. */
enum Form {
    OTLP_PROTOBUF,
    OTLP_JSON,
    RECORDS;

    /** JSON of OTLP is held as a tree, which takes many times its bytes. */
    private static final long MOST_OF_A_TREE = 4L << 20;

    /** @throws BadBody when it says to be something else */
    static Form ofOtlp(HttpServerRequest request) throws BadBody {
        return switch (type(request)) {
            case "application/x-protobuf", "application/protobuf" -> OTLP_PROTOBUF;
            case "application/json" -> OTLP_JSON;
            default ->
                throw BadBody.unsupported("Content-Type must be application/x-protobuf or application/json for OTLP.");
        };
    }

    /** Senders are not exact about JSON's many types, so what it is shows in its shape. */
    static Form ofRecords(HttpServerRequest request) throws BadBody {
        String type = type(request);
        if (type.isEmpty() || type.contains("json")) {
            return RECORDS;
        }
        throw BadBody.unsupported("Content-Type must be application/json or application/x-ndjson; records in JSON are"
                + " taken, one after the other or in an array (Fluent Bit: Format json; Vector: encoding.codec json).");
    }

    long most(long most) {
        return this == OTLP_JSON ? Math.min(most, MOST_OF_A_TREE) : most;
    }

    Reading read(InputStream body, HttpServerRequest request, Instant arrived) throws IOException {
        return switch (this) {
            case OTLP_PROTOBUF -> OtlpLogs.protobuf(body, arrived);
            case OTLP_JSON -> OtlpLogs.json(body, arrived);
            case RECORDS -> JsonRecords.read(body, usual(request), arrived);
        };
    }

    private static Sender usual(HttpServerRequest request) {
        String service = request.getParam("service", "");
        String namespace = request.getParam("namespace", "");
        return new Sender(brief(service), brief(namespace));
    }

    private static String brief(String name) {
        return name.strip().substring(0, Math.min(name.strip().length(), 253));
    }

    private static String type(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        if (type == null) {
            return "";
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
