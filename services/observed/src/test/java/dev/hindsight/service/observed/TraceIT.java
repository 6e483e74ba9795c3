package dev.hindsight.service.observed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TraceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> WORDY = Map.of("QUARKUS_LOG_CATEGORY__DEV_HINDSIGHT__LEVEL", "DEBUG");
    private static final String ADD = "dev.knative.apiserver.resource.add";
    private Pods pods;
    private Pod detect;
    private Pod correlate;

    @BeforeAll
    void pods_that_say_much() throws Exception {
        pods = Pods.overAnEmptyDatabase();
        Pod projections = pods.start("projections");
        detect = pods.start("detect", WORDY);
        correlate = pods.start("correlate", WORDY);
        projections.until("ready", () -> projections.status("/q/health/ready") == 200);
    }

    @AfterAll
    void end() throws Exception {
        pods.close();
    }

    private static String trace(int last) {
        return "00-0af7651916cd43dd8448eb211c8031%02d-b7ad6b7169203331-01".formatted(last);
    }

    private static Stream<JsonNode> lines(Pod pod) {
        try {
            return pod.lines().stream().map(TraceIT::parsed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new AssertionError("no JSON: " + line, broken);
        }
    }

    private static boolean has(JsonNode line, String message, String trace) {
        return line.path("message").asText().contains(message)
                && trace.contains(line.path("traceId").asText("none"))
                && line.path("cluster").asText().equals("east");
    }

    @Test
    void an_event_can_be_followed_from_its_request_to_the_log_and_on_with_the_doorbell() throws Exception {
        // given
        Map<String, String> headers = Events.headers("e-1", ADD, Map.of("traceparent", trace(1)));

        // when
        HttpResponse<String> bell = detect.post("/", Events.pod("cart", 1), headers);

        // then
        assertThat(bell.statusCode()).isEqualTo(200);
        assertThat(bell.headers().firstValue("ce-traceparent")).hasValue(trace(1));
        assertThat(pods.ask("select string_agg(distinct traceparent, ' ') from hindsight.event where cause = 'e-1'"))
                .isEqualTo(trace(1));
        detect.until("said", () -> lines(detect).anyMatch(line -> has(line, "Event e-1", trace(1))));

        // and when
        Map<String, String> further = new HashMap<>();
        bell.headers().map().forEach((name, values) -> {
            if (name.startsWith("ce-") || name.equals("content-type")) {
                further.put(name, values.getFirst());
            }
        });
        correlate.post("/", bell.body(), further);

        // then
        correlate.until("said", () -> lines(correlate).anyMatch(line -> has(line, "east is read up to", trace(1))));
    }

    @Test
    void the_trace_of_the_event_counts_more_than_that_of_the_last_hop() throws Exception {
        Map<String, String> both =
                Events.headers("e-2", ADD, Map.of("traceparent", trace(3), "ce-traceparent", trace(2)));

        detect.post("/", Events.pod("till", 1), both);

        assertThat(pods.ask("select max(traceparent) from hindsight.event where cause = 'e-2'"))
                .isEqualTo(trace(2));
    }

    @Test
    void an_event_without_a_trace_begins_one() throws Exception {
        detect.post("/", Events.pod("shelf", 1), Events.headers("e-3", ADD, Map.of()));

        assertThat(pods.ask("select max(traceparent) from hindsight.event where cause = 'e-3'"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void requests_at_the_same_time_do_not_take_each_others_trace() throws Exception {
        // when
        List<Thread> senders = Stream.iterate(10, i -> i < 50, i -> i + 1)
                .map(i -> Thread.ofVirtual().start(() -> send(i)))
                .toList();
        for (Thread sender : senders) {
            sender.join();
        }

        // then
        for (int i = 10; i < 50; i++) {
            int each = i;
            detect.until(
                    "said of " + i,
                    () -> lines(detect).anyMatch(line -> has(line, "Event many-" + each + " ", trace(each))));
            assertThat(pods.ask("select max(traceparent) from hindsight.event where cause = 'many-" + i + "'"))
                    .isEqualTo(trace(i));
        }
    }

    private void send(int i) {
        try {
            detect.post(
                    "/", Events.pod("many-" + i, 1), Events.headers("many-" + i, ADD, Map.of("traceparent", trace(i))));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void what_cannot_be_handled_is_told_with_its_trace_and_nothing_breaks_a_line() throws Exception {
        // given
        Map<String, String> strange = Events.headers("bad\u00e9", "no.such.type", Map.of("traceparent", trace(4)));
        strange.put("ce-id", "line%0Abreak\"%7B");

        // when
        HttpResponse<String> answer = detect.post("/", "{}", strange);

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        detect.until("said", () -> lines(detect).anyMatch(line -> has(line, "line\nbreak", trace(4))));
        assertThat(lines(detect))
                .allSatisfy(line -> assertThat(line.properties().stream().map(Map.Entry::getKey))
                        .contains("time", "level", "service", "logger", "thread", "message"));
    }
}
