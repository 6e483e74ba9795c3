package dev.hindsight.source.log.door.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.hindsight.source.log.door.body.BadBody;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;

/** Reads {@code ExportLogsServiceRequest} in protobuf. */
final class OtlpProtobuf {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OtlpProtobuf() {}

    /** @param each is given every record, and its place */
    static void read(InputStream body, OtlpRecord.Each each) throws IOException {
        ExportLogsServiceRequest request = request(body.readAllBytes());
        for (int r = 0; r < request.getResourceLogsCount(); r++) {
            var ofResource = request.getResourceLogs(r);
            ObjectNode resource = object(ofResource.getResource().getAttributesList());
            for (int s = 0; s < ofResource.getScopeLogsCount(); s++) {
                var ofScope = ofResource.getScopeLogs(s);
                for (int l = 0; l < ofScope.getLogRecordsCount(); l++) {
                    OtlpRecord record = record(resource, ofScope.getScope().getName(), ofScope.getLogRecords(l));
                    each.take(record, OtlpPlace.of(r, s, l));
                }
            }
        }
    }

    private static ExportLogsServiceRequest request(byte[] bytes) throws BadBody {
        try {
            return ExportLogsServiceRequest.parseFrom(bytes);
        } catch (InvalidProtocolBufferException bad) {
            throw BadBody.malformed("The body (" + bytes.length + " bytes) is no ExportLogsServiceRequest in protobuf: "
                    + bad.getMessage());
        }
    }

    private static OtlpRecord record(ObjectNode resource, String scope, LogRecord log) {
        return new OtlpRecord(
                resource,
                scope,
                log.getTimeUnixNano(),
                log.getObservedTimeUnixNano(),
                log.getSeverityNumberValue(),
                log.getSeverityText(),
                log.hasBody() ? value(log.getBody()) : JSON.missingNode(),
                object(log.getAttributesList()),
                hex(log.getTraceId()),
                hex(log.getSpanId()));
    }

    private static ObjectNode object(List<KeyValue> pairs) {
        ObjectNode object = JSON.objectNode();
        pairs.forEach(pair -> object.set(pair.getKey(), value(pair.getValue())));
        return object;
    }

    private static JsonNode value(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> JSON.textNode(value.getStringValue());
            case BOOL_VALUE -> JSON.booleanNode(value.getBoolValue());
            case INT_VALUE -> JSON.numberNode(value.getIntValue());
            case DOUBLE_VALUE -> JSON.numberNode(value.getDoubleValue());
            case ARRAY_VALUE -> {
                var array = JSON.arrayNode();
                value.getArrayValue().getValuesList().forEach(one -> array.add(value(one)));
                yield array;
            }
            case KVLIST_VALUE -> object(value.getKvlistValue().getValuesList());
            case BYTES_VALUE -> JSON.binaryNode(value.getBytesValue().toByteArray());
            // Where strings are sent once and referred to, which is for profiles only; or no value at all.
            default -> JSON.nullNode();
        };
    }

    private static String hex(ByteString id) {
        return id.isEmpty() ? "" : HexFormat.of().formatHex(id.toByteArray());
    }
}
