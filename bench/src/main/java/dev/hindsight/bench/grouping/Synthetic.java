package dev.hindsight.bench.grouping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log made of templates with variables, so that the label of each line is known by construction. A file has a line
 * {@code header …} and one template a line: {@code weight template with {variables}}. The same file always makes the
 * same log.
 */
final class Synthetic {
    private static final String HEADER = "header ";
    private static final int LINES = 2_000;
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z0-9]+)(?::([^}]*))?}");

    private final Values values;
    private final Random random;

    private Synthetic(long seed) {
        random = new Random(seed);
        values = new Values(random);
    }

    static LabelledLog read(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".txt", "");
        String header = "";
        List<String> templates = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(HEADER)) {
                header = line.substring(HEADER.length()).strip() + " ";
            } else if (!line.isBlank() && line.charAt(0) != '#') {
                int space = line.indexOf(' ');
                weights.add(Integer.valueOf(line.substring(0, space)));
                templates.add(line.substring(space + 1));
            }
        }
        return new Synthetic(name.hashCode()).log(name, header, templates, weights);
    }

    private LabelledLog log(String name, String header, List<String> templates, List<Integer> weights) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        List<String> lines = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        while (lines.size() < LINES) {
            int drawn = random.nextInt(sum);
            int index = 0;
            while (drawn >= weights.get(index)) {
                drawn -= weights.get(index);
                index++;
            }
            String template = templates.get(index);
            int bar = template.indexOf(" ## ");
            String component = bar < 0 ? "" : template.substring(0, bar);
            String message = bar < 0 ? template : template.substring(bar + 4);
            values.tick();
            lines.add(filled(header.replace("{component}", component)) + filled(message));
            labels.add(message);
        }
        return new LabelledLog(name, lines, labels);
    }

    private String filled(String template) {
        Matcher variable = VARIABLE.matcher(template);
        StringBuilder line = new StringBuilder();
        while (variable.find()) {
            variable.appendReplacement(line, Matcher.quoteReplacement(values.of(variable.group(1), variable.group(2))));
        }
        return variable.appendTail(line).toString();
    }
}
