package dev.hindsight.source.log.door.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.source.log.door.body.BadBody;

/**
 * A log record, whichever way it was written.
 *
 * @param resource its attributes by name
 * @param scope name of the logger; empty for none
 * @param nanos since 1970, when it happened; 0 when nobody knows
 * @param observedNanos when a collector saw it; 0 likewise
 * @param severity 1 to 24 as OpenTelemetry numbers them; 0 when it says none
 * @param body a missing node for none
 * @param traceId in hexadecimal; empty for none
 */
record OtlpRecord(
        ObjectNode resource,
        String scope,
        long nanos,
        long observedNanos,
        int severity,
        String severityText,
        JsonNode body,
        ObjectNode attributes,
        String traceId,
        String spanId) {
    /** Is given one record after the other. */
    interface Each {
        /** @param place of the record in its request, for people */
        void take(OtlpRecord record, String place) throws BadBody;
    }
}
