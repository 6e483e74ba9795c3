package dev.hindsight.bench.lines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.logline.RawLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Lines to read. */
final class Data {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES = 100_000;
    private static final String[] FORMATS = {
        "2026-11-21 07:48:53.036 ERROR 1 --- [nio-8080-exec-%1$d] c.a.shop.CartController : no price for item-%1$d",
        "{\"time\":\"2026-11-21T07:48:53.03Z\",\"level\":\"ERROR\",\"msg\":\"request failed\",\"order\":\"ord-%1$x\",\"error\":\"dial tcp 10.0.0.%2$d:6379: connect: connection refused\",\"ms\":%1$d}",
        "time=2026-11-21T07:48:53.05Z level=WARN msg=\"not ready\" error=\"dial tcp 10.96.159.%2$d:6379: i/o timeout\" order=ord-%1$x",
        "E1121 19:14:11.000806 %1$d replica_set.go:592] \"Unhandled Error\" err=\"sync \\\"shop/web-%1$x\\\" failed\" logger=\"x\"",
        "Jun 14 15:16:01 combo sshd(pam_unix)[%1$d]: authentication failure; logname= uid=0 rhost=218.188.2.%2$d",
        "10.0.0.%2$d - - [21/Nov/2026:07:48:53 +0000] \"GET /cart/%1$d HTTP/1.1\" 502 157 \"-\" \"curl/8\"",
        "081109 203615 148 INFO dfs.DataNode$PacketResponder: PacketResponder %2$d for block blk_%1$d terminating",
        "2026-11-21 07:48:53,036 ERROR [com.acme.Cart] (executor-thread-%2$d) cannot total cart %1$d\n"
                + "com.acme.CartException: no price for item %1$d\n\tat com.acme.Cart.price(Cart.java:9)\n\tat com.acme.Cart.total(Cart.java:14)\n"
                + "\tat org.springframework.web.Servlet.service(Servlet.java:897)\n\tat java.base/java.lang.Thread.run(Thread.java:1474)\n"
                + "Caused by: java.lang.NullPointerException: item\n\tat com.acme.Prices.of(Prices.java:3)\n\t... 3 more"
    };

    private Data() {}

    static List<RawLine> recordings() throws IOException {
        List<RawLine> lines = new ArrayList<>();
        try (var files = Files.walk(Path.of("recordings"), 2)) {
            for (Path file : files.filter(path -> path.endsWith("logs.jsonl.gz"))
                    .sorted()
                    .toList()) {
                lines.addAll(read(file.toString()));
            }
        }
        return lines;
    }

    /** Plain, gzip, or a recording's lines with their text inside. */
    static List<RawLine> read(String file) throws IOException {
        List<RawLine> lines = new ArrayList<>();
        boolean recording = file.endsWith("logs.jsonl.gz");
        try (InputStream in = Files.newInputStream(Path.of(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                JsonNode told = recording ? JSON.readTree(line) : null;
                String text = told == null ? line : told.path("text").asText();
                lines.add(new RawLine(
                        Instant.EPOCH, told == null ? "" : told.path("stream").asText(), text, lines.size()));
            }
        }
        return lines;
    }

    static List<RawLine> manyFormats() {
        List<RawLine> lines = new ArrayList<>();
        for (int i = 0; lines.size() < LINES; i++) {
            for (String line : FORMATS[i % FORMATS.length]
                    .formatted(i * 31 % 99_991, i % 250)
                    .split("\n")) {
                lines.add(new RawLine(Instant.EPOCH, "stderr", line, lines.size()));
            }
        }
        return lines;
    }

    static List<RawLine> groups(int groups) {
        List<RawLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(groups, LINES); i++) {
            lines.add(different(i % groups));
        }
        return lines;
    }

    /** A message of its own for each number: words, as digits would count for nothing. */
    static RawLine different(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 18) {
            word.append((char) ('g' + rest % 18));
        }
        String text = "2026-11-21T07:48:53.036Z ERROR shop.Cart - no price for " + word + "q in the catalog, tried "
                + number % 7 + " times";
        return new RawLine(Instant.EPOCH, "stderr", text, number);
    }
}
