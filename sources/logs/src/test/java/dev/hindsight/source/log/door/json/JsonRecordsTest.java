package dev.hindsight.source.log.door.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.logline.RawLine;
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
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-21T10:00:00Z");

    /** As Fluent Bit 3 writes it, with its Kubernetes filter. */
    private static final String FLUENT_BIT = """
            {"date":1795255199.123456,"time":"2026-11-21T09:59:59.123456789Z","stream":"stderr","_p":"F","log":"boom\\n",
             "kubernetes":{"pod_name":"cart-7d9f-x2k","namespace_name":"shop","pod_id":"u-1","labels":
             {"app.kubernetes.io/version":"1.4.2"},"host":"node-1","container_name":"cart","docker_id":"d",
             "container_image":"reg.test:5000/cart:9"}}""";

    /** As Vector writes it, from its source kubernetes_logs. */
    private static final String VECTOR = """
            {"file":"/var/log/pods/x.log","kubernetes":{"container_image":"reg.test:5000/cart:9","container_name":"cart",
             "pod_name":"cart-7d9f-x2k","pod_namespace":"shop","pod_node_name":"node-1","pod_uid":"u-1"},
             "message":"boom","source_type":"kubernetes_logs","stream":"stdout",
             "timestamp":"2026-11-21T09:59:59.123456789Z"}""";

    @Test
    void a_record_of_fluent_bit_is_a_line_of_its_container() throws IOException {
        // When
        Told told = read(FLUENT_BIT).told().getFirst();

        // Then
        assertThat(told.origin()).isEqualTo(new Origin("shop", "cart-7d9f-x2k", "u-1", "cart", "node-1", "", "1.4.2"));
        assertThat(told.line())
                .isEqualTo(new RawLine(Instant.parse("2026-11-21T09:59:59.123456789Z"), "stderr", "boom", 1));
        assertThat(told.whole()).isFalse();
    }

    @Test
    void a_record_of_vector_is_a_line_of_its_container() throws IOException {
        // When
        Told told = read(VECTOR).told().getFirst();

        // Then
        assertThat(told.origin()).isEqualTo(new Origin("shop", "cart-7d9f-x2k", "u-1", "cart", "node-1", "", "9"));
        assertThat(told.line())
                .isEqualTo(new RawLine(Instant.parse("2026-11-21T09:59:59.123456789Z"), "stdout", "boom", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s,%s]", "%s\n%s\n", "%s%s", " [ %s , %s ] ", "[%s][%s]", "%s\r\n\r\n[%s]"})
    void records_may_stand_in_an_array_or_one_after_the_other(String form) throws IOException {
        assertThat(read(form.formatted(FLUENT_BIT, VECTOR)).told())
                .extracting(told -> told.line().sequence())
                .containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"log":"a","message":"b","level":"error","host":"n"}             | a
            {"message":"b","host":"n"}                                       | b
            {"message":"b","service":"s","namespace":"x"}                    | b
            {"MESSAGE":"b","_HOSTNAME":"n"}                                  | {"MESSAGE":"b","_HOSTNAME":"n"}
            {"message":"b","level":"error","service":"s","date":1795255199}  | {"message":"b","level":"error","service":"s"}
            {"msg":"b","host":"n","stream":"stdout"}                         | {"msg":"b"}
            {"message":{"a":1},"host":"n"}                                   | {"message":{"a":1}}
            {"log":"","host":"n"}                                            | ``
            """)
    void the_line_is_what_the_program_wrote(String json, String text) throws IOException {
        assertThat(read(json).told().getFirst().line().text()).isEqualTo(text);
    }

    @Test
    void a_record_without_a_time_has_that_of_its_arrival() throws IOException {
        assertThat(read("{\"log\":\"a\",\"host\":\"n\",\"date\":\"soon\"}")
                        .told()
                        .getFirst()
                        .line()
                        .time())
                .isEqualTo(ARRIVED);
    }

    @Test
    void who_it_was_may_stand_in_the_address() throws IOException {
        // When
        Reading reading = JsonRecords.read(body("{\"log\":\"a\"}"), new Sender("billing", "shop"), ARRIVED);

        // Then
        assertThat(reading.told().getFirst().origin()).isEqualTo(Origin.ofService("shop", "billing"));
    }

    @Test
    void what_is_no_line_of_anybody_is_refused_with_its_place_and_the_rest_is_taken() throws IOException {
        // When
        Reading reading = read("[" + VECTOR + ",{\"log\":\"a\"},17,{\"host\":\"n\"}," + VECTOR + "]");

        // Then
        assertThat(reading.told()).hasSize(2);
        assertThat(reading.refused()).isEqualTo(3);
        assertThat(reading.reasons().toString())
                .contains("record 2, reason=names nobody", "record 3, reason=is no JSON object")
                .contains("record 4, reason=has no line");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                 | The body is empty
            `   `                              | The body is empty
            hello                              | Line 1, column 6, record 0
            {"log":"a","host":"n"} {"log":     | record 2: the JSON ends in the middle
            [{"log":"a","host":"n"},           | the JSON ends in the middle
            [{"log":"a","host":"n"}            | the JSON ends in the middle
            {"log":"a" "host"}                 | Line 1, column 13
            17                                 | expected a JSON object or an array
            {"log":"a","n":1e99999999999999}   | Line 1
            """)
    void what_is_no_json_is_refused_with_the_place(String text, String words) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadBody.class).hasMessageContaining(words);
    }

    @Test
    void more_records_than_can_be_held_are_refused_however_short_they_are() {
        assertThatThrownBy(() -> read("{}".repeat(100_001)))
                .isInstanceOf(BadBody.class)
                .hasMessageContaining("more than 100000 records");
    }

    @Test
    void json_without_bottom_is_refused() {
        assertThatThrownBy(() -> read("{\"a\":".repeat(10_000)))
                .isInstanceOf(BadBody.class)
                .hasMessageContaining("depth");
    }

    private static Reading read(String json) throws IOException {
        return JsonRecords.read(body(json), new Sender("", ""), ARRIVED);
    }

    private static ByteArrayInputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
