package dev.hindsight.fingerprint.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowTest {
    /** Row, a text that it finds something in with what becomes of it, a text that looks alike and that it leaves alone. */
    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(Row.TIMESTAMP, "at 2026-11-21T19:09:13.123Z done", "at <*> done", "in May be done"),
                Arguments.of(Row.TIMESTAMP, "at 20261121-7:5:9:12 done", "at <*> done", "ratio 7:5:9 done"),
                Arguments.of(Row.TIMESTAMP, "at Sat Nov 21 19:09:13 UTC 2026 done", "at <*> done", "Mar the day"),
                Arguments.of(Row.TIMESTAMP, "at 21/Nov/2026:19:09:13 +0000 done", "at <*> done", "Sun is up"),
                Arguments.of(Row.URL, "GET https://a.b/c?d=e failed", "GET <*> failed", "see scheme: there"),
                Arguments.of(Row.PATH, "open /etc/hosts failed", "open <*> failed", "read/write and/or"),
                Arguments.of(Row.PATH, "open C:\\Users\\bob now", "open <*> now", "drive C: is full"),
                Arguments.of(Row.QUOTED, "no user \"bob b\" here", "no user <*> here", "it's what can't be"),
                Arguments.of(Row.STRUCTURE, "ids [a, b] gone", "ids [<*>] gone", "closed [preauth] now"),
                Arguments.of(Row.MEASURE, "took 12ms or 3.4 MB/s", "took <*> or <*>", "took many ms"),
                Arguments.of(
                        Row.UUID, "id 2d1f0fad-d95b-4ebf-9688-ce20325a4a76 x", "id <*> x", "well-made-bad-dead-beef"),
                Arguments.of(Row.EMAIL, "mail bob@example.com bounced", "mail <*> bounced", "me @ home"),
                Arguments.of(Row.MAC, "if 00:1a:2b:3c:4d:5e up", "if <*> up", "at dead:beef"),
                Arguments.of(Row.IP, "peer 10.1.2.3:80 or fe80::1/64 left", "peer <*> or <*> left", "std::string left"),
                Arguments.of(Row.HEX, "at 0xdeadbeef or 12ab34cd56 trap", "at <*> or <*> trap", "a facade trap"),
                Arguments.of(
                        Row.BASE64, "key dGhpc0lzQWJhc2U2NFRleHQ5 x", "key <*> x", "an internationalisationProblem"),
                Arguments.of(Row.VERSION, "agent v1.2.3-rc1 up", "agent <*> up", "version up"),
                Arguments.of(Row.NUMBER, "read -5 and 1,234,567", "read <*> and <*>", "read five"),
                Arguments.of(Row.HOST, "to db.example.com and localhost:80", "to <*> and <*>", "class org.acme.Pay"),
                Arguments.of(Row.POD, "pod agent-xwvtz gone", "pod <*> gone", "pod cart-service gone"),
                Arguments.of(Row.LITERAL, "lazy is true or null", "lazy is <*> or <*>", "truely none-such nil map"),
                Arguments.of(Row.IDENTIFIER, "node-246 saw blk_12", "<*> saw <*>", "node saw blk"),
                Arguments.of(Row.VALUE, "state=up user= rest", "state=<*> user=<*> rest", "a == b"),
                Arguments.of(Row.LIST, "ports 1, 2, 3 open", "ports <*> open", "port 1 and door 2 open"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_finds_what_varies_and_leaves_alone_what_only_looks_like_it(
            Row row, String raised, String normal, String leftAlone) {
        Normalised found = Normaliser.of(raised, 1_000);
        Normalised none = Normaliser.of(leftAlone, 1_000);

        assertThat(found.text()).isEqualTo(normal);
        assertThat(found.rows()).contains(row);
        assertThat(none.rows()).doesNotContain(row);
    }

    @Test
    void each_row_has_its_example() {
        Set<Row> tested = EnumSet.noneOf(Row.class);
        rows().forEach(example -> tested.add((Row) example.get()[0]));

        assertThat(tested).containsExactlyInAnyOrder(Row.values());
    }

    @Test
    void a_message_within_quotes_keeps_its_words() {
        assertThat(Normaliser.of("\"Starting controller\" name=\"x\"", 1_000).text())
                .isEqualTo("\"Starting controller\" name=<*>");
    }

    @Test
    void hostile_texts_take_time_in_proportion_to_their_length() {
        for (String part : new String[] {"\"", "[", "' a", "\\\"", "a:", "=", "<*>", "(", "1-", "/"}) {
            assertThat(Normaliser.of(part.repeat(20_000), 20_000).text()).isNotNull();
        }
    }
}
