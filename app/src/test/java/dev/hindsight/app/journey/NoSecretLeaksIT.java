package dev.hindsight.app.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values planted in every place that an object can hold them are in no table, no log, no export and no answer. */
class NoSecretLeaksIT {
    private static final List<String> UIDS = List.of("uid-login", "uid-settings", "uid-web", "uid-orders", "uid-web.1");

    @TempDir
    Path folder;

    @Test
    void no_planted_value_is_in_the_database_the_logs_the_exports_or_any_answer() throws Exception {
        // Given
        Plants plants = new Plants();
        String lines = plants.lines();
        Map<String, String> read = new TreeMap<>();
        List<String> secrets = new ArrayList<>(plants.planted());

        // When
        Path data = folder.resolve("data");
        try (RunningHindsight running = RunningHindsight.start(data, "up", "--no-watch")) {
            HttpResponse<String> told = running.post("/ingest", "application/x-ndjson", lines.getBytes(UTF_8));
            read.put("answer to the ingest", told.body());
            running.until(
                    "/api/v1/resources?cluster=" + Plants.CLUSTER,
                    answer -> answer.path("items").size() >= 5,
                    Duration.ofSeconds(60));
            secrets.add(secretOfAnIngestToken(running));
            answers(running, read);
            tables(data, read);
            read.put("output", running.output());
        }

        // Then
        assertThat(leaks(secrets, read)).isEmpty();
        assertThat(read.get("table view.ingest_token")).contains("a planted token");
        assertThat(plants.planted()).hasSizeGreaterThan(80);
        assertThat(read.get("table view.resource")).contains(Plants.KEPT);
        assertThat(read.keySet())
                .filteredOn(where -> where.startsWith("table "))
                .hasSizeGreaterThan(15);
        assertThat(read.keySet()).filteredOn(where -> where.startsWith("GET ")).hasSizeGreaterThan(60);
        assertThat(read.get("GET /api/v1/dead-letters application/json")).containsPattern("(\"reason\".*){3}");
        assertThat(read.get("GET /api/v1/changes application/json")).contains("value of key KEY changed");
    }

    private static String secretOfAnIngestToken(RunningHindsight running) {
        String wish = "{\"cluster\": \"" + Plants.CLUSTER + "\", \"name\": \"a planted token\"}";
        String made = running.post("/api/v1/ingest-tokens", "application/json", wish.getBytes(UTF_8))
                .body();
        String token = made.substring(made.indexOf("hsi_"), made.lastIndexOf('"'));
        running.until("/api/v1/ingest-tokens", answer -> answer.path("items").size() == 1, Duration.ofSeconds(60));
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static List<String> leaks(List<String> secrets, Map<String, String> read) {
        List<String> leaks = new ArrayList<>();
        for (String secret : secrets) {
            String hex = HexFormat.of().formatHex(secret.getBytes(UTF_8));
            read.forEach((where, text) -> {
                if (text.contains(secret) || text.contains(hex)) {
                    leaks.add(secret + " in " + where);
                }
            });
        }
        return leaks;
    }

    /** Every GET of the API description that ends, as JSON and as CSV. */
    private static void answers(RunningHindsight running, Map<String, String> read) {
        JsonNode paths = running.get("/q/openapi?format=json").path("paths");
        long head = running.get("/api/v1/log?cluster=" + Plants.CLUSTER)
                .path("asOf")
                .path("position")
                .asLong();
        for (var path : paths.properties()) {
            if (!path.getValue().has("get") || path.getKey().endsWith("/stream")) {
                continue;
            }
            for (String url : urls(path.getKey(), head)) {
                for (String media : List.of("application/json", "text/csv")) {
                    String query = "?cluster=" + Plants.CLUSTER + "&verb=get&resource=secrets&direction=next"
                            + (url.endsWith("/search") ? "&q=web" : "")
                            + (url.endsWith("/diff") ? "&from=1&to=" + head : "");
                    HttpResponse<String> answer = running.send(HttpRequest.newBuilder(running.uri(url + query))
                            .header("accept", media)
                            .build());
                    read.put("GET " + url + " " + media, answer.body());
                }
            }
        }
    }

    private static List<String> urls(String path, long head) {
        List<String> urls = new ArrayList<>();
        if (path.contains("{uid}")) {
            UIDS.forEach(uid -> urls.add(path.replace("{uid}", uid)));
        } else if (path.contains("{position}")) {
            for (long position = 1; position <= head; position++) {
                urls.add(path.replace("{position}", "" + position));
            }
        } else if (path.contains("{id}")) {
            for (int id = 1; id <= 4; id++) {
                urls.add(path.replace("{id}", "" + id));
            }
        } else {
            urls.add(path.replace("{dimension}", "security").replaceAll("\\{\\w+}", "crash-loop"));
        }
        return urls;
    }

    /** Every table of every schema, each row as text; what is kept as bytes is hexadecimal in it. */
    private static void tables(Path data, Map<String, String> read) throws Exception {
        String port = Files.readAllLines(data.resolve("database/postmaster.pid"))
                .get(3)
                .strip();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection database = DriverManager.getConnection(url, "postgres", "")) {
            String tables = "select quote_ident(table_schema) || '.' || quote_ident(table_name)"
                    + " from information_schema.tables where table_type = 'BASE TABLE'"
                    + " and table_schema not in ('pg_catalog', 'information_schema')";
            for (String table : rows(database, tables)) {
                String text = String.join("\n", rows(database, "select t::text from " + table + " t"));
                read.put("table " + table.replace("\"", ""), text);
            }
        }
    }

    private static List<String> rows(Connection database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = database.createStatement().executeQuery(query)) {
            while (found.next()) {
                rows.add(String.valueOf(found.getString(1)));
            }
        }
        return rows;
    }
}
