package dev.hindsight.bench.grouping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A log with the label of each of its lines. Labels are templates that were written by hand, one a line of {@code
 * NAME.templates}; each line of the log bears the most specific that it fits whole. Or they are numbers of the places in
 * the program that wrote the lines, one for each line, in {@code NAME.labels.gz}.
 *
 * @param labels one for each line
 */
record LabelledLog(String name, List<String> lines, List<String> labels) {
    private static final String HEADER = "header ";

    static LabelledLog read(Path log) throws IOException {
        String name = log.getFileName().toString().replace(".log.gz", "");
        Path labelled = log.resolveSibling(name + ".labels.gz");
        return Files.exists(labelled)
                ? new LabelledLog(name, unpacked(log), unpacked(labelled))
                : byTemplates(name, log);
    }

    private static List<String> unpacked(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static LabelledLog byTemplates(String name, Path log) throws IOException {
        List<Template> templates = new ArrayList<>();
        Pattern header = Pattern.compile("");
        for (String line : Files.readAllLines(log.resolveSibling(name + ".templates"))) {
            if (line.startsWith(HEADER)) {
                header = Pattern.compile(line.substring(HEADER.length()));
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                templates.add(Template.of(line));
            }
        }
        templates.sort(Comparator.comparingInt(Template::constant).reversed());
        List<String> lines = unpacked(log);
        List<String> labels = new ArrayList<>();
        for (String line : lines) {
            labels.add(label(name, header.matcher(line).replaceFirst(""), templates));
        }
        return new LabelledLog(name, lines, labels);
    }

    private static String label(String name, String message, List<Template> templates) {
        String text = message.strip().replaceAll("\\s+", " ");
        for (Template template : templates) {
            if (template.pattern().matcher(text).matches()) {
                return template.text();
            }
        }
        throw new IllegalStateException(name + ": no template for " + text);
    }

    private record Template(String text, Pattern pattern, int constant) {
        static Template of(String text) {
            String plain = text.strip().replaceAll("\\s+", " ");
            StringBuilder pattern = new StringBuilder();
            int constant = 0;
            for (String part : plain.split("<\\*>", -1)) {
                constant += part.length();
                pattern.append(pattern.isEmpty() ? "" : ".*?").append(Pattern.quote(part));
            }
            return new Template(plain, Pattern.compile(pattern.toString()), constant);
        }
    }
}
