package dev.hindsight.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be a batch is told with what is wrong and where, and without what stands there. */
class PoisonedBatchesTest {
    private static final Map<String, Object> LINE =
            Map.of("time", "2026-11-21T12:00:00Z", "text", "ERROR password=hunter2hunter2");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private String refusal(Object data) {
        return bench.handle(LogBatches.event("shop", "a", data)) instanceof Handled.DeadLettered letter
                ? letter.reason()
                : "taken";
    }

    @Test
    void a_batch_must_say_whose_lines_it_holds() {
        assertThat(refusal(Map.of("namespace", "shop", "lines", List.of(LINE))))
                .isEqualTo("the batch says neither 'pod' nor 'service' nor 'node': whose lines are these?");
        assertThat(refusal(Map.of("pod", 7, "lines", List.of(LINE)))).isEqualTo("the field 'pod' is no text");
        assertThat(refusal(Map.of("pod", "x".repeat(301), "lines", List.of(LINE))))
                .isEqualTo("the field 'pod' has 301 characters; at most 300 are taken");
        assertThat(refusal(Map.of("service", "web", "lines", List.of(LINE)))).isEqualTo("taken");
        assertThat(refusal(Map.of("node", "node-1", "lines", List.of(LINE)))).isEqualTo("taken");
    }

    @Test
    void a_line_that_is_none_is_told_with_its_number() {
        assertThat(refusal(Map.of("pod", "web"))).isEqualTo("the field 'lines' is missing, or is no list");
        assertThat(refusal(Map.of("pod", "web", "lines", "ERROR")))
                .isEqualTo("the field 'lines' is missing, or is no list");
        assertThat(refusal(Map.of("pod", "web", "lines", List.of(LINE, "ERROR"))))
                .isEqualTo("line 2 of the batch has no 'text'");
        assertThat(refusal(Map.of("pod", "web", "lines", List.of(LINE, Map.of("text", "ERROR hunter2")))))
                .isEqualTo("line 2 of the batch has no 'time' in RFC 3339");
        assertThat(refusal(Map.of("pod", "web", "lines", List.of(Map.of("time", "noon", "text", "x")))))
                .isEqualTo("line 1 of the batch has no 'time' in RFC 3339");
    }

    @Test
    void a_dead_letter_keeps_no_secret_of_a_line() {
        // When
        refusal(Map.of("pod", "web", "lines", List.of(LINE, "no line: password=hunter2hunter2")));

        // Then
        assertThat(bench.store.deadLetters().list(Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(letter -> assertThat(new String(letter.body())).doesNotContain("hunter2"));
    }
}
