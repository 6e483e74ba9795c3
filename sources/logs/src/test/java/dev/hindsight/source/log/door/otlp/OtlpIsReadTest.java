package dev.hindsight.source.log.door.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.LogEntry;
import dev.hindsight.logline.LogParser;
import dev.hindsight.source.log.door.Told;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of a record is what the parser of lines reads out of it. */
class OtlpIsReadTest {
    @Test
    void level_logger_message_stack_and_trace_are_found_again() throws IOException {
        // Given
        String request = """
                {"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"cart"}}]},
                  "scopeLogs":[{"scope":{"name":"shop.Cart"},"logRecords":[{"severityNumber":21,
                    "traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331",
                    "body":{"stringValue":"no total for order 17"},"attributes":[
                      {"key":"exception.type","value":{"stringValue":"java.lang.IllegalStateException"}},
                      {"key":"exception.message","value":{"stringValue":"empty"}},
                      {"key":"exception.stacktrace","value":{"stringValue":
                      "java.lang.IllegalStateException: empty\\n\\tat shop.Cart.total(Cart.java:17)\\n\\tat shop.Main.main(Main.java:3)\\n"}}]}]}]}]}""";

        // When
        Told told = OtlpLogs.json(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), Instant.now())
                .told()
                .getFirst();
        LogEntry entry = new LogParser().parse(told.line());

        // Then
        assertThat(entry.level()).isEqualTo(Level.FATAL);
        assertThat(entry.logger()).isEqualTo("shop.Cart");
        assertThat(entry.message()).startsWith("no total for order 17");
        assertThat(entry.stack().orElseThrow().type()).isEqualTo("java.lang.IllegalStateException");
        assertThat(entry.stack().orElseThrow().frames().getFirst().function()).isEqualTo("shop.Cart.total");
        assertThat(entry.fields()).containsEntry("trace_id", "0af7651916cd43dd8448eb211c80319c");
    }
}
