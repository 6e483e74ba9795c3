package dev.hindsight.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code /api/v1/status} says, for a terminal. */
final class StatusReport {
    private static final int TABLES = 8;

    private final JsonNode status;

    StatusReport(JsonNode status) {
        this.status = status;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        JsonNode rates = status.path("rates");
        lines.add("Log     %d events, %s a second in the last minute, %s in the last five"
                .formatted(
                        rates.path("head").asLong(),
                        rates.path("lastMinute").asText(),
                        rates.path("lastFiveMinutes").asText()));
        status.path("clusters").forEach(past -> {
            if (past.path("horizon").isTextual()) {
                lines.add("        the past of " + past.path("cluster").asText() + " can be told from "
                        + past.path("horizon").asText() + " on");
            }
        });
        long letters = status.path("deadLetters").asLong();
        if (letters > 0) {
            lines.add("        " + letters + " dead letters wait on the page Log");
        }
        long dropped = status.path("deadLettersDropped").asLong();
        if (dropped > 0) {
            lines.add("        " + dropped + " older dead letters had to make room for them");
        }
        JsonNode memory = status.path("memory");
        lines.add("Memory  %s, of which %s heap; PostgreSQL %s"
                .formatted(
                        size(memory.path("residentBytes")),
                        size(memory.path("heapUsedBytes")),
                        size(memory.path("databaseBytes"))));
        JsonNode database = status.path("database");
        lines.add("Disk    PostgreSQL %s holds %s; the largest tables:"
                .formatted(database.path("version").asText(), size(database.path("sizeBytes"))));
        int told = 0;
        for (JsonNode table : database.path("tables")) {
            if (told++ < TABLES) {
                lines.add("        %-32s %10s, %s of it indexes, %d rows"
                        .formatted(
                                table.path("schema").asText() + "."
                                        + table.path("name").asText(),
                                size(table.path("sizeBytes")),
                                size(table.path("indexBytes")),
                                table.path("rows").asLong()));
            }
        }
        return lines;
    }

    /** In the unit that makes it readable; – when it is not known. */
    private static String size(JsonNode bytes) {
        if (!bytes.isNumber()) {
            return "–";
        }
        double mebibytes = bytes.asLong() / 1048576.0;
        return mebibytes < 1024
                ? String.format(Locale.ROOT, "%.1f MiB", mebibytes)
                : String.format(Locale.ROOT, "%.2f GiB", mebibytes / 1024);
    }
}
