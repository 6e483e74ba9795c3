package dev.hindsight.service.observed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the chart ships for whoever watches over Hindsight, and the book that goes with it. */
final class Shipped {
    private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern METRIC = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+");
    private static final Pattern STRINGS = Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\b(by|on|without) ?\\([^)]*\\)");

    /** Of PromQL, not of anybody's figures. */
    private static final Set<String> WORDS = Set.of(
            "max_over_time", "histogram_quantile", "label_replace", "group_left", "label_values", "count_over_time");

    private Shipped() {}

    record Alert(String name, String expression, String runbook) {}

    static List<Alert> alerts() throws IOException {
        return files("alerts", ".yaml")
                .flatMap(file -> each(read(file, new YAMLFactory()).get("groups")))
                .flatMap(group -> each(group.get("rules")))
                .map(rule -> new Alert(
                        rule.get("alert").asText(),
                        rule.get("expr").asText(),
                        rule.at("/annotations/runbook_url").asText()))
                .toList();
    }

    /** Every query of every panel and variable. */
    static List<String> queries() throws IOException {
        return files("dashboards", ".json")
                .flatMap(file -> Stream.concat(
                        read(file, null).findValuesAsText("expr").stream(),
                        read(file, null).findValuesAsText("query").stream()))
                .filter(query -> !query.equals("prometheus"))
                .toList();
    }

    static Path alertFolder() {
        return HOME.resolve("knative/hindsight/alerts");
    }

    /** Names of figures that a query reads. */
    static Set<String> metrics(String query) {
        Set<String> names = new TreeSet<>();
        Matcher name = METRIC.matcher(STRINGS.matcher(query).replaceAll(" "));
        while (name.find()) {
            if (!WORDS.contains(name.group())) {
                names.add(name.group());
            }
        }
        return names;
    }

    /** Its entries, as links name them. */
    static List<String> entriesOfTheRunbook() throws IOException {
        return Files.readAllLines(HOME.resolve("docs/runbook.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4).strip())
                .toList();
    }

    static String runbook() throws IOException {
        return Files.readString(HOME.resolve("docs/runbook.md"));
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("knative/hindsight").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static JsonNode read(Path file, YAMLFactory yaml) {
        try {
            return new ObjectMapper(yaml).readTree(file.toFile());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
