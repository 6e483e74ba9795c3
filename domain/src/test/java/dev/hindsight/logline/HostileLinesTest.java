package dev.hindsight.logline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.masking.Masking;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lines that nobody would write on purpose, and lines that somebody would. */
class HostileLinesTest {
    private static final Masking MASKING = Masking.standard();

    @Property(tries = 1000)
    void random_bytes_break_nothing_and_are_bounded(@ForAll byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        List<LogEntry> entries = Read.lines(text.split("\n", -1));

        assertThat(entries).allSatisfy(HostileLinesTest::isWhole);
    }

    @Property(tries = 3000)
    void pieces_of_logs_in_any_order_break_nothing(@ForAll("pieces") List<String> pieces) {
        String text = String.join("", pieces);

        List<List<RawLine>> joined = Read.joined(List.of(text.split("\n", -1)));
        int lines = joined.stream().mapToInt(List::size).sum();

        assertThat(joined).allSatisfy(entry -> isWhole(new LogParser().parse(entry)));
        assertThat(lines).isEqualTo(text.split("\n", -1).length);
        assertThat(MASKING.mask(text)).isNotNull();
    }

    private static void isWhole(LogEntry entry) {
        assertThat(entry.level()).isNotNull();
        assertThat(entry.message()).hasSizeLessThan(5_000).doesNotContain("\u001b", "\u0000");
        assertThat(entry.text()).hasSizeLessThan(70_000);
        assertThat(entry.fields()).hasSizeLessThanOrEqualTo(32);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "2026-11-21",
                        " ",
                        "07:48:53.036",
                        "T",
                        "Z",
                        "ERROR",
                        "[",
                        "]",
                        "(",
                        ")",
                        "{",
                        "}",
                        "\"",
                        "\\",
                        ":",
                        ",",
                        "=",
                        "-",
                        "|",
                        "\n",
                        "\n\tat ",
                        "at a.b(C.java:1)",
                        "Caused by: ",
                        "panic: ",
                        "goroutine 1 [running]:",
                        "\n\t/x.go:1",
                        "Traceback (most recent call last):",
                        "  File \"a\", line 1, in b",
                        "KeyError: 'x'",
                        "panicked at ",
                        "#0 x.php(1): f()",
                        "a.rb:1:in 'b'",
                        "{\"a\":",
                        "\"level\":\"error\"",
                        "msg=",
                        "E1121 07:48:53.1 1 a.go:1] ",
                        "<34>",
                        "<1",
                        "\u001b[31m",
                        "\u001b]0;",
                        "\u0000",
                        "é",
                        "\ud83d",
                        "password=",
                        "://a:b@",
                        "+49",
                        "GET / HTTP/1.1\" 500",
                        "[… 5 lines left out]",
                        "Nov 21 ",
                        "1763711333",
                        "  ",
                        "\t",
                        "Node.js v",
                        "/a.js:3",
                        "---> ",
                        "File \"")
                .list()
                .ofMaxSize(40);
    }

    @Example
    void a_line_of_ten_megabytes_is_cut_and_says_so() {
        String line = "2026-11-21 07:48:53 ERROR no price " + "x".repeat(10_000_000);

        LogEntry entry = Read.lines(line).getFirst();

        assertThat(entry.level()).isEqualTo(Level.ERROR);
        assertThat(entry.text().length()).isLessThan(33_000);
        assertThat(entry.cut()).isEqualTo(line.length() - 32_768 + " characters left out");
    }

    @Example
    void a_billion_lines_of_one_stack_would_need_no_more_memory_than_ten_thousand() {
        LineJoiner joiner = new LineJoiner();
        joiner.feed(Read.line("panic: boom", 0));
        int most = 0;
        for (int i = 1; i <= 250_000; i++) {
            for (List<RawLine> entry : joiner.feed(Read.line("\t/app/main.go:" + i, i))) {
                most = Math.max(most, entry.size());
            }
        }

        assertThat(most).isBetween(400, 501);
    }

    /**
     * Sixteen times the text takes about sixteen times the work; what looks again at all of it for each part would take 256
     * times. The processor's time of this thread is counted, as others may be busy.
     */
    @Property(tries = 30)
    void work_grows_with_length_and_no_faster(@ForAll("bombs") String bomb) {
        int parts = 2_000 / bomb.length() + 1;

        long shorter = work(bomb.repeat(parts));
        long longer = work(bomb.repeat(parts * 16));

        assertThat(longer).isLessThan(Math.max(shorter, 200_000) * 100);
    }

    private static long work(String text) {
        return IntStream.range(0, 8).mapToLong(run -> workOnce(text)).min().orElseThrow();
    }

    private static long workOnce(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        assertThat(Read.lines(text)).isNotEmpty();
        MASKING.mask(text);
        return threads.getCurrentThreadCpuTime() - began;
    }

    @Provide
    Arbitrary<String> bombs() {
        return Arbitraries.of(
                "[",
                "(((",
                "{\"a\":",
                "[[]",
                "\"",
                "a=\"",
                "a.b.",
                "A1:",
                "://",
                "://a:",
                "@",
                "a@b.",
                "1-",
                "4 ",
                "DE12 ",
                "Error ",
                "Exception: ",
                " at ",
                "- ",
                "|a",
                "x=y ",
                "token:",
                "token:'",
                "\\\"",
                "2026-11-21 ",
                "-----BEGIN ",
                "PASSWORD '",
                "\u001b[",
                "\u001b]",
                "exit status ",
                "é",
                "a:b@c ",
                "GET / HTTP/");
    }
}
