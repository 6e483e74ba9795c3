package dev.hindsight.source.log.door.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.source.log.batch.Origin;
import dev.hindsight.source.log.door.Reading;
import dev.hindsight.source.log.door.Told;
import dev.hindsight.source.log.door.body.BadBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtlpLogsTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-21T10:00:00Z");
    private static final String NANOS = "\"timeUnixNano\":\"1795255199123456789\"";

    @Test
    void the_resource_says_who_it_was() throws IOException {
        // When
        Told told = read(request(
                        attribute("k8s.namespace.name", "shop") + "," + attribute("k8s.pod.name", "cart-1") + ","
                                + attribute("k8s.pod.uid", "u-1") + "," + attribute("k8s.container.name", "cart") + ","
                                + attribute("k8s.node.name", "node-1") + "," + attribute("service.name", "cart") + ","
                                + attribute("service.version", "1.4.2"),
                        "{" + NANOS + ",\"body\":{\"stringValue\":\"hello\"},\"attributes\":["
                                + attribute("log.iostream", "stderr") + "]}"))
                .told()
                .getFirst();

        // Then
        assertThat(told.origin()).isEqualTo(new Origin("shop", "cart-1", "u-1", "cart", "node-1", "cart", "1.4.2"));
        assertThat(told.line().time()).isEqualTo(Instant.parse("2026-11-21T09:59:59.123456789Z"));
        assertThat(told.line().stream()).isEqualTo("stderr");
        assertThat(told.line().text()).isEqualTo("hello");
        assertThat(told.whole()).isFalse();
    }

    @Test
    void a_record_with_an_exception_is_a_line_of_json_that_holds_all_of_it() throws IOException {
        // When
        Told told = read(request(
                        attribute("service.name", "cart"),
                        "{\"severityNumber\":17,\"body\":{\"stringValue\":\"no total\"},\"traceId\":\"0af7651916cd43dd8448eb211c80319c\","
                                + "\"spanId\":\"b7ad6b7169203331\",\"attributes\":["
                                + attribute("exception.type", "java.lang.IllegalStateException") + ","
                                + attribute("exception.stacktrace", "x\\n\\tat a.B.c(B.java:1)") + ","
                                + "{\"key\":\"retries\",\"value\":{\"intValue\":\"3\"}}]}"))
                .told()
                .getFirst();

        // Then
        assertThat(told.line().text())
                .isEqualTo("{\"level\":\"ERROR\",\"logger\":\"shop.Cart\",\"message\":\"no total\","
                        + "\"exception.type\":\"java.lang.IllegalStateException\","
                        + "\"exception.stacktrace\":\"x\\n\\tat a.B.c(B.java:1)\",\"retries\":3,"
                        + "\"trace_id\":\"0af7651916cd43dd8448eb211c80319c\",\"span_id\":\"b7ad6b7169203331\"}");
        assertThat(told.whole()).isTrue();
    }

    @Test
    void a_body_of_fields_is_a_line_of_json() throws IOException {
        // When
        Told told = read(request(
                        attribute("host.name", "node-1"),
                        "{\"severityText\":\"Warning\",\"body\":{\"kvlistValue\":{\"values\":["
                                + attribute("message", "low")
                                + ",{\"key\":\"left\",\"value\":{\"doubleValue\":0.5}}]}}}"))
                .told()
                .getFirst();

        // Then
        assertThat(told.line().text())
                .isEqualTo("{\"level\":\"WARN\",\"logger\":\"shop.Cart\",\"message\":\"low\",\"left\":0.5}");
        assertThat(told.line().time()).isEqualTo(ARRIVED);
    }

    @Test
    void what_is_no_line_of_anybody_is_refused_with_its_place() throws IOException {
        // When
        Reading nobody = read(request("", "{\"body\":{\"stringValue\":\"a\"}}"));
        Reading nothing = read(request(attribute("service.name", "cart"), "{},{\"body\":{\"stringValue\":\"a\"}}"));

        // Then
        assertThat(nobody.reasons().getFirst().place()).isEqualTo("resourceLogs[0].scopeLogs[0].logRecords[0]");
        assertThat(nobody.reasons().getFirst().reason()).contains("neither k8s.pod.name nor service.name");
        assertThat(nothing.refused()).isEqualTo(1);
        assertThat(nothing.told()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                    | no JSON object
            []                                                    | no JSON object
            {"resourceLogs":17}                                   | resourceLogs is no array
            {"resourceLogs":[{"scopeLogs":{}}]}                   | resourceLogs[0].scopeLogs is no array
            {"resourceLogs":[{"scopeLogs":[{"logRecords":"a"}]}]} | resourceLogs[0].scopeLogs[0].logRecords is no array
            {"resourceLogs":[                                     | Line 1, column
            """)
    void json_that_is_no_request_is_refused_with_the_place(String json, String words) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(BadBody.class).hasMessageContaining(words);
    }

    @Test
    void bytes_that_are_no_protobuf_are_refused() {
        assertThatThrownBy(() -> OtlpLogs.protobuf(body("no protobuf at all"), ARRIVED))
                .isInstanceOf(BadBody.class)
                .hasMessageContaining("(18 bytes) is no ExportLogsServiceRequest");
    }

    private static String request(String resource, String records) {
        return "{\"resourceLogs\":[{\"resource\":{\"attributes\":[" + resource + "]},\"scopeLogs\":[{"
                + (records.contains("log.iostream") ? "" : "\"scope\":{\"name\":\"shop.Cart\"},") + "\"logRecords\":["
                + records + "]}]}],\"unknown\":1}";
    }

    private static String attribute(String key, String value) {
        return "{\"key\":\"" + key + "\",\"value\":{\"stringValue\":\"" + value + "\"}}";
    }

    private static Reading read(String json) throws IOException {
        return OtlpLogs.json(body(json), ARRIVED);
    }

    private static ByteArrayInputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
