package dev.hindsight.app.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.app.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupTest {
    @TempDir
    Path folder;

    @Test
    void each_line_has_a_row_in_order_and_a_stack_is_one_group() throws IOException {
        Path log = folder.resolve("app.log");
        Files.writeString(log, """
                2026-11-21 10:00:01 INFO main: order 12 is late
                2026-11-21 10:00:02 ERROR main: cannot save
                java.lang.IllegalStateException: closed
                \tat com.acme.Db.save(Db.java:12)
                \tat com.acme.Api.put(Api.java:7)
                2026-11-21 10:00:03 INFO main: order 13 is late
                """);

        List<String> rows = csv(log);

        assertThat(rows).hasSize(7);
        assertThat(rows.getFirst()).isEqualTo("LineId,Group,Template");
        assertThat(rows).element(1).asString().startsWith("1,").endsWith("\"order <*> is late\"");
        assertThat(group(rows.get(1))).isEqualTo(group(rows.get(6)));
        assertThat(rows.subList(2, 6).stream().map(GroupTest::group).distinct()).hasSize(1);
    }

    @Test
    void lines_that_are_no_stack_stand_for_themselves() throws IOException {
        Path log = folder.resolve("odd.log");
        Files.writeString(log, "2026-11-21 10:00:01 INFO main: begin\nno header here\n  indented\n");

        List<String> rows = csv(log);

        assertThat(rows.stream().skip(1).map(GroupTest::group).distinct()).hasSize(3);
    }

    @Test
    void gzip_is_known_by_its_first_bytes_and_bytes_that_are_no_text_break_nothing() throws IOException {
        Path log = folder.resolve("named-wrongly.txt");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(log))) {
            out.write(new byte[] {'a', 0, (byte) 0xff, 27, '[', '3', '1', 'm', '\n'});
            out.write("x".repeat(10_000_000).getBytes(StandardCharsets.UTF_8));
        }

        List<String> rows = csv(log);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).doesNotContain("\u001b", "\0");
        assertThat(rows.get(2)).hasSizeLessThan(3_000);
    }

    @Test
    void a_recording_is_grouped_by_workload() throws IOException {
        Path log = folder.resolve("logs.jsonl");
        Files.writeString(log, """
                {"time":"2026-11-21T07:38:17Z","namespace":"shop","pod":"cart-7d9f8b6c5d-x2x4z","container":"c","stream":"stdout","text":"order 1 is late"}
                {"time":"2026-11-21T07:38:18Z","namespace":"shop","pod":"cart-7d9f8b6c5d-q9wxz","container":"c","stream":"stdout","text":"order 2 is late"}
                """);

        Groups groups = new Groups();
        Grouping grouping = new Grouping(Input.of(List.of(folder)), false);
        grouping.learn();
        grouping.each(line -> {}, groups::add);

        assertThat(groups.byCount(null)).singleElement().satisfies(group -> {
            assertThat(group.service).isEqualTo("shop/cart");
            assertThat(group.count).isEqualTo(2);
            assertThat(group.last).isEqualTo("2026-11-21T07:38:18Z");
        });
    }

    @Test
    void what_cannot_be_read_is_told() {
        assertThatThrownBy(() -> Input.of(List.of(folder.resolve("nothing.log"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("there is no file");
        assertThatThrownBy(() -> Input.of(List.of(folder)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("without logs.jsonl");
    }

    private static List<String> csv(Path log) {
        Grouping grouping = new Grouping(Input.of(List.of(log)), true);
        grouping.learn();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        LinesAsCsv csv = new LinesAsCsv(out);
        csv.head();
        grouping.each(csv::line, csv::entry);
        csv.end();
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String group(String row) {
        return row.split(",")[1];
    }
}
