package dev.hindsight.logline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineJoinerTest {
    private static List<Integer> sizes(String... lines) {
        return Read.joined(List.of(lines)).stream().map(List::size).toList();
    }

    @Test
    void lines_without_a_header_go_on_with_the_one_that_has_one() {
        assertThat(sizes(
                        "2026-11-21 07:48:53 WARN slow query",
                        "SELECT *",
                        "  FROM orders",
                        "2026-11-21 07:48:54 INFO next"))
                .containsExactly(3, 1);
    }

    @Test
    void an_error_never_disappears_in_a_line_that_is_none() {
        assertThat(sizes("2026-11-21 07:48:53 INFO started", "fatal: cannot open database"))
                .containsExactly(1, 1);
    }

    @Test
    void where_no_line_has_a_header_each_stands_alone() {
        assertThat(sizes("listening", "got a request", "got another")).containsExactly(1, 1, 1);
    }

    @Test
    void lines_of_json_are_never_joined_but_for_a_stack_that_follows() {
        assertThat(sizes(
                        "{\"level\":\"info\",\"msg\":\"a\"}",
                        "{\"level\":\"error\",\"msg\":\"b\"}",
                        "java.lang.IllegalStateException: c",
                        "\tat x.Y.z(Y.java:1)",
                        "{\"level\":\"info\",\"msg\":\"d\"}"))
                .containsExactly(1, 3, 1);
    }

    @Test
    void a_stack_behind_a_harmless_line_of_json_stands_alone() {
        assertThat(sizes(
                        "{\"level\":\"info\",\"msg\":\"a\"}",
                        "java.lang.IllegalStateException: c",
                        "\tat x.Y.z(Y.java:1)"))
                .containsExactly(1, 2);
    }

    @Test
    void json_xml_and_objects_over_several_lines_are_one_entry() {
        assertThat(sizes("{", "  \"level\": \"error\",", "  \"msg\": \"no price\"", "}", "next"))
                .containsExactly(4, 1);
        assertThat(sizes("<?xml version=\"1.0\"?>", "<order>", "  <id>1</id>", "</order>", "next"))
                .containsExactly(4, 1);
        assertThat(sizes("2026-11-21 07:48:53 ERROR bad answer {", "  code: 3", "}", "2026-11-21 07:48:53 INFO x"))
                .containsExactly(3, 1);
    }

    @Test
    void standard_error_and_output_are_joined_apart() {
        LineJoiner joiner = new LineJoiner();
        List<List<RawLine>> entries = new ArrayList<>();
        String[][] lines = {
            {"stderr", "panic: boom"},
            {"stdout", "got a request"},
            {"stderr", "goroutine 1 [running]:"},
            {"stderr", "main.main()"},
            {"stderr", "\t/app/main.go:3 +0x1"}
        };

        for (String[] line : lines) {
            entries.addAll(joiner.feed(new RawLine(Instant.EPOCH, line[0], line[1], entries.size())));
        }
        entries.addAll(joiner.flush());

        assertThat(entries).extracting(List::size).containsExactlyInAnyOrder(4, 1);
    }

    @Test
    void a_stack_of_ten_thousand_frames_is_cut_and_says_so() {
        List<String> lines = new ArrayList<>(List.of("Exception in thread \"main\" com.acme.CartException: no price"));
        for (int i = 0; i < 10_000; i++) {
            lines.add("\tat com.acme.Cart.total(Cart.java:" + i + ")");
        }
        lines.add("Caused by: java.lang.NullPointerException: pear");
        lines.add("\tat com.acme.Cart.price(Cart.java:3)");

        List<List<RawLine>> joined = Read.joined(lines);
        LogEntry entry = new LogParser().parse(joined.getFirst());

        assertThat(joined).hasSize(1);
        assertThat(joined.getFirst().size()).isLessThan(600);
        assertThat(entry.lines()).isEqualTo(10_003);
        assertThat(entry.cut()).isEqualTo("9503 lines left out");
        assertThat(entry.stack().orElseThrow().frames()).hasSizeLessThanOrEqualTo(200);
        assertThat(entry.stack().orElseThrow().causes())
                .extracting(StackTrace::type)
                .containsExactly("java.lang.NullPointerException");
    }

    @Test
    void every_line_is_in_one_entry_in_its_order() {
        List<String> lines = List.of("a", "", "  b", "2026-11-21 07:48:53 ERROR x", "\tat y", "{\"msg\":\"z\"}", "}");

        List<RawLine> all = Read.joined(lines).stream().flatMap(List::stream).toList();

        assertThat(all).extracting(RawLine::text).containsExactlyElementsOf(lines);
    }
}
