package dev.hindsight.service.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    private static final String GOOD = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void the_form_of_the_standard_is_read_and_written_alike() {
        TraceContext trace = TraceContext.read(GOOD).orElseThrow();

        assertThat(trace.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(trace.spanId()).isEqualTo("b7ad6b7169203331");
        assertThat(trace.traceparent()).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n",
                "<script>alert(1)</script>"
            })
    void what_a_stranger_writes_there_instead_is_none(String text) {
        assertThat(TraceContext.read(text)).isEmpty();
    }

    @Test
    void none_is_none() {
        assertThat(TraceContext.read(null)).isEmpty();
    }

    @Test
    void a_trace_that_begins_here_has_the_form() {
        Random chance = new Random(7);
        for (int i = 0; i < 1000; i++) {
            TraceContext trace = TraceContext.begin(chance);
            assertThat(TraceContext.read(trace.traceparent())).contains(trace);
        }
    }
}
