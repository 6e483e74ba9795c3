package dev.hindsight.service.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BinaryEventsTest {
    @Test
    void an_event_is_read_with_everything_that_it_came_with() {
        // Given
        MultiMap headers = headers()
                .add("Ce-Time", "2026-11-21T07:38:20.268493746Z")
                .add("ce-subject", "/apis/v1/namespaces//nodes/gr%C3%B6%C3%9Fe+1")
                .add("ce-namespace", "")
                .add("ce-cluster", "west")
                .add("traceparent", "00-1-2-01");

        // When
        CloudEvent event = BinaryEvents.read(headers, "{}".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(event.getId()).isEqualTo("one");
        assertThat(event.getTime()).hasToString("2026-11-21T07:38:20.268493746Z");
        assertThat(event.getSubject()).isEqualTo("/apis/v1/namespaces//nodes/größe+1");
        assertThat(event.getExtension("namespace")).isEqualTo("");
        assertThat(event.getExtension("cluster")).isEqualTo("west");
        assertThat(event.getExtension("traceparent")).isEqualTo("00-1-2-01");
        assertThat(event.getData().toBytes()).asString().isEqualTo("{}");
    }

    @Test
    void what_is_no_event_is_refused() {
        assertThatThrownBy(() -> BinaryEvents.read(headers().remove("ce-id"), new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no CloudEvent");
        assertThatThrownBy(() -> BinaryEvents.read(headers().set("ce-specversion", "0.3"), new byte[0]))
                .hasMessageContaining("0.3");
    }

    private static MultiMap headers() {
        return MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", "application/json")
                .add("ce-specversion", "1.0")
                .add("ce-id", "one")
                .add("ce-type", "dev.knative.apiserver.resource.update")
                .add("ce-source", "https://10.0.0.1:443");
    }
}
