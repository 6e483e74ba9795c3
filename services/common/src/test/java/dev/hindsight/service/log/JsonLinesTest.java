package dev.hindsight.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonLines lines = new JsonLines("detect");

    private static ExtLogRecord record(String message) {
        ExtLogRecord record = new ExtLogRecord(Level.WARN, message, JsonLinesTest.class.getName());
        record.setLoggerName("dev.hindsight.x");
        record.setThreadName("main");
        return record;
    }

    /** What a reader makes of it that reads line by line. */
    private JsonNode read(ExtLogRecord record) throws Exception {
        String line = lines.format(record);
        assertThat(line).endsWith("}\n");
        assertThat(line.substring(0, line.length() - 1).codePoints())
                .noneMatch(point -> point < 0x20 || point == 0x2028);
        assertThat(line.length()).isLessThan(16_000);
        return JSON.readTree(line);
    }

    @Test
    void a_line_names_time_level_service_logger_thread_and_message() throws Exception {
        JsonNode line = read(record("it rains"));

        assertThat(line.properties().stream().map(Map.Entry::getKey))
                .containsExactly("time", "level", "service", "logger", "thread", "message");
        assertThat(line.get("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(line.get("message").asText()).isEqualTo("it rains");
    }

    @Test
    void what_the_request_is_marked_with_is_in_the_line() throws Exception {
        ExtLogRecord record = record("x");
        record.setMdc(Map.of("traceId", "0af7651916cd43dd8448eb211c80319c", "cluster", "east", "other", "no"));

        JsonNode line = read(record);

        assertThat(line.get("traceId").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(line.get("cluster").asText()).isEqualTo("east");
        assertThat(line.has("other")).isFalse();
    }

    @Test
    void no_character_breaks_a_line() throws Exception {
        String every = IntStream.rangeClosed(0, 0x2fff)
                .filter(point -> point < 0x300 || point >= 0x2000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .substring(0, 1500);

        assertThat(read(record(every)).get("message").asText()).isEqualTo(every);
        assertThat(read(record("a\u2028b\u2029c\r\n\"\\")).get("message").asText())
                .isEqualTo("a\u2028b\u2029c\r\n\"\\");
        assertThat(read(record("half \ud83d of it")).get("message").asText()).isEqualTo("half \ufffd of it");
    }

    @Test
    void a_message_of_a_megabyte_is_cut_and_says_so() throws Exception {
        String long1 = read(record("x".repeat(1 << 20))).get("message").asText();
        String long2 = read(record("\u0001\ud83d\ude00".repeat(1 << 19)))
                .get("message")
                .asText();

        assertThat(long1).hasSizeLessThan(7000).endsWith("… (cut)");
        assertThat(long2).endsWith("… (cut)").doesNotContain("\ufffd");
    }

    @Test
    void an_exception_is_one_text_with_its_causes() throws Exception {
        ExtLogRecord record = record("it broke");
        record.setThrown(new IllegalStateException("outer\nline", new RuntimeException("inner")));

        String exception = read(record).get("exception").asText();

        assertThat(exception)
                .startsWith("java.lang.IllegalStateException: outer\nline\n")
                .contains("Caused by: java.lang.RuntimeException: inner");
    }

    @Test
    void a_message_that_does_not_fit_its_parameters_is_told_all_the_same() throws Exception {
        ExtLogRecord record = new ExtLogRecord(
                Level.INFO, "100 % {0} %d", ExtLogRecord.FormatStyle.PRINTF, JsonLinesTest.class.getName());
        record.setParameters(new Object[] {"no number"});

        assertThat(read(record).get("message").asText()).startsWith("100 %");
    }
}
