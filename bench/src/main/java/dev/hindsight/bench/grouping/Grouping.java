package dev.hindsight.bench.grouping;

import dev.hindsight.fingerprint.Fingerprinter;
import dev.hindsight.fingerprint.learn.LineTemplates;
import dev.hindsight.logline.LogEntry;
import dev.hindsight.logline.LogParser;
import dev.hindsight.logline.RawLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Groups the labelled logs and tells how well: by the pure key of the running system, and as {@code group} does. */
public final class Grouping {
    private Grouping() {}

    /** {@code grouping FOLDER [NAME|all]}: with a name, also what was grouped wrongly in that log. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "bench/grouping");
        List<LabelledLog> logs = new ArrayList<>();
        for (Path file : files(folder, ".log.gz")) {
            logs.add(LabelledLog.read(file));
        }
        for (Path file : files(folder.resolve("synthetic"), ".txt")) {
            logs.add(Synthetic.read(file));
        }
        System.out.printf("%-14s %6s %6s | %-30s | %-30s%n", "", "", "", "pure key", "group");
        System.out.printf(
                "%-14s %6s %6s | %6s %6s %7s %7s | %6s %6s %7s %7s%n",
                "system", "lines", "labels", "groups", "GA", "FGA", "P / R", "groups", "GA", "FGA", "P / R");
        double[] sums = new double[4];
        for (LabelledLog log : logs) {
            Accuracy pure = Accuracy.of(pure(log), log.labels());
            List<String> learned = learned(log);
            Accuracy group = Accuracy.of(learned, log.labels());
            print(log.name(), pure, group);
            sums[0] += pure.lines();
            sums[1] += pure.f1();
            sums[2] += group.lines();
            sums[3] += group.f1();
            if (arguments.length > 1 && (log.name().equals(arguments[1]) || arguments[1].equals("all"))) {
                wrong(log, learned);
            }
        }
        int count = logs.size();
        System.out.printf(
                Locale.ROOT,
                "mean of %d     pure: GA %.3f FGA %.3f   group: GA %.3f FGA %.3f%n",
                count,
                sums[0] / count,
                sums[1] / count,
                sums[2] / count,
                sums[3] / count);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void print(String name, Accuracy pure, Accuracy group) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %6d %6d | %6d %6.3f %6.3f %.2f/%.2f | %6d %6.3f %6.3f %.2f/%.2f%n",
                name,
                pure.count(),
                pure.labels(),
                pure.groups(),
                pure.lines(),
                pure.f1(),
                pure.precision(),
                pure.recall(),
                group.groups(),
                group.lines(),
                group.f1(),
                group.precision(),
                group.recall());
    }

    private static List<String> pure(LabelledLog log) {
        LogParser parser = new LogParser();
        return log.lines().stream()
                .map(line -> {
                    LogEntry entry = parser.parse(new RawLine(Instant.EPOCH, "", line, 0));
                    return Fingerprinter.of("", "", entry).template();
                })
                .toList();
    }

    private static List<String> learned(LabelledLog log) {
        LineTemplates.Learner learner = new LineTemplates.Learner();
        log.lines().forEach(learner::add);
        LineTemplates templates = learner.learn();
        return log.lines().stream().map(templates::of).toList();
    }

    private static void wrong(LabelledLog log, List<String> groups) {
        Map<String, Map<String, Integer>> byLabel = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> byGroup = new TreeMap<>();
        for (int line = 0; line < groups.size(); line++) {
            byLabel.computeIfAbsent(log.labels().get(line), any -> new TreeMap<>())
                    .merge(groups.get(line), 1, Integer::sum);
            byGroup.computeIfAbsent(groups.get(line), any -> new TreeMap<>())
                    .merge(log.labels().get(line), 1, Integer::sum);
        }
        byLabel.forEach((label, found) -> {
            if (found.size() > 1) {
                System.out.println("SPLIT " + label);
                found.forEach((group, count) -> System.out.printf("    %5d %s%n", count, group));
            }
        });
        byGroup.forEach((group, labels) -> {
            if (labels.size() > 1) {
                System.out.println("MERGED " + group);
                labels.forEach((label, count) -> System.out.printf("    %5d %s%n", count, label));
            }
        });
    }
}
