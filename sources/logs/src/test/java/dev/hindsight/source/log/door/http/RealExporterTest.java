package dev.hindsight.source.log.door.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.source.log.door.http.TakingGate.Mood;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenTelemetry's own SDK and exporter: protobuf, compressed, over a real connection. */
@QuarkusTest
class RealExporterTest {
    private static final Instant THEN = Instant.now().minusSeconds(5);
    private static final Resource CART = Resource.create(Attributes.builder()
            .put("service.name", "cart")
            .put("service.version", "1.4.2")
            .put("k8s.namespace.name", "shop")
            .put("k8s.pod.name", "cart-7d9f-x2k")
            .put("k8s.pod.uid", "u-1")
            .put("k8s.container.name", "cart")
            .build());

    @TestHTTPResource("/v1/logs")
    URI door;

    @Inject
    TakingGate gate;

    @BeforeEach
    void nothing_came_yet() {
        gate.forget();
    }

    @Test
    void its_records_are_lines_of_the_container_with_their_stacks() {
        // When
        CompletableResultCode sent = logged(exporter());

        // Then
        assertThat(sent.isSuccess()).isTrue();
        JsonNode batch = TakingGate.data(gate.taken().getFirst());
        assertThat(batch.path("pod").asText()).isEqualTo("cart-7d9f-x2k");
        assertThat(batch.path("release").asText()).isEqualTo("1.4.2");
        assertThat(batch.path("lines")).hasSize(100);
        assertThat(batch.path("lines").path(0).path("time").asText()).isEqualTo(THEN.toString());
        assertThat(gate.texts().getFirst())
                .contains("\"level\":\"ERROR\"", "\"logger\":\"shop.Cart\"", "\"message\":\"no total 0\"")
                .contains("\"exception.type\":\"java.lang.IllegalStateException\"", "RealExporterTest.java");
    }

    @Test
    void it_comes_again_when_it_was_told_to() throws Exception {
        // Given
        gate.becomes(Mood.BUSY);
        Thread.ofVirtual().start(() -> {
            // The first try is answered 503; the exporter waits about a second before the next.
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            gate.becomes(Mood.TAKING);
        });

        // When
        CompletableResultCode sent = logged(exporter());

        // Then
        assertThat(sent.isSuccess()).isTrue();
        assertThat(gate.texts()).hasSize(100);
    }

    private LogRecordExporter exporter() {
        return OtlpHttpLogRecordExporter.builder()
                .setEndpoint(door.toString())
                .setCompression("gzip")
                .addHeader("Authorization", TakingGate.TOKEN)
                .build();
    }

    private static CompletableResultCode logged(LogRecordExporter exporter) {
        try (SdkLoggerProvider logs = SdkLoggerProvider.builder()
                .setResource(CART)
                .addLogRecordProcessor(BatchLogRecordProcessor.builder(exporter)
                        .setMaxExportBatchSize(512)
                        .build())
                .build()) {
            IllegalStateException boom = new IllegalStateException("no total");
            for (int i = 0; i < 100; i++) {
                logs.get("shop.Cart")
                        .logRecordBuilder()
                        .setSeverity(Severity.ERROR)
                        .setTimestamp(THEN)
                        .setBody("no total " + i)
                        .setAttribute(
                                AttributeKey.stringKey("exception.type"),
                                boom.getClass().getName())
                        .setAttribute(AttributeKey.stringKey("exception.stacktrace"), stack(boom))
                        .emit();
            }
            return logs.forceFlush().join(20, TimeUnit.SECONDS);
        }
    }

    private static String stack(Exception thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
