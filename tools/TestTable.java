import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The one table at the end of a test run, from the JUnit reports that each runner leaves behind:
 * {@code java TestTable.java STEPS SECONDS ROOT}. Exit code 1 when anything failed or nothing ran.
 */
class TestTable {
    /** What one runner did in one place. */
    static final class Row {
        int passed;
        int failed;
        int skipped;
        double seconds;
        final Map<String, Integer> reasons = new TreeMap<>();
        final List<String> failures = new ArrayList<>();
    }

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[2]);
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Path report : reports(root)) {
            read(report, rows.computeIfAbsent(place(root, report), none -> new Row()));
        }
        boolean stepsFine = steps(Path.of(args[0]), rows);
        print(rows, Integer.parseInt(args[1]));
        int passed = rows.values().stream().mapToInt(row -> row.passed).sum();
        int failed = rows.values().stream().mapToInt(row -> row.failed).sum();
        int skipped = rows.values().stream().mapToInt(row -> row.skipped).sum();
        System.out.printf("%n%d passed, %d failed, %d skipped%n", passed, failed, skipped);
        System.exit(stepsFine && failed == 0 && passed > 0 ? 0 : 1);
    }

    static List<Path> reports(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> file.getFileName().toString().endsWith(".xml"))
                    .filter(file -> file.toString().contains("-reports/TEST-") || file.toString().contains("test-results/"))
                    .sorted()
                    .toList();
        }
    }

    static String place(Path root, Path report) {
        String path = root.relativize(report).toString();
        if (path.startsWith("ui/")) {
            return "ui " + report.getFileName().toString().replace(".xml", "");
        }
        return path.replaceAll("/target/.*", "") + (path.contains("failsafe-reports") ? " (journeys)" : "");
    }

    static void read(Path report, Row row) throws Exception {
        NodeList cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            count((Element) cases.item(i), row);
        }
    }

    static void count(Element test, Row row) {
        row.seconds += seconds(test.getAttribute("time"));
        if (has(test, "failure") || has(test, "error")) {
            row.failed++;
            row.failures.add(test.getAttribute("classname") + ": " + test.getAttribute("name"));
        } else if (has(test, "skipped")) {
            row.skipped++;
            String reason = ((Element) test.getElementsByTagName("skipped").item(0)).getAttribute("message");
            row.reasons.merge(reason.isBlank() ? test.getAttribute("name") : reason, 1, Integer::sum);
        } else {
            row.passed++;
        }
    }

    static double seconds(String text) {
        try {
            return Double.parseDouble(text.replace(",", ""));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }

    /** A step that failed without a failed test (a build, a formatter, a linter) is a failure of its own. */
    static boolean steps(Path file, Map<String, Row> rows) throws IOException {
        boolean fine = true;
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] parts = line.split(" ", 4);
            Row row = new Row();
            row.seconds = Double.parseDouble(parts[2]);
            switch (parts[1]) {
                case "ok" -> row.passed = 1;
                case "skipped" -> {
                    row.skipped = 1;
                    row.reasons.put(parts[3], 1);
                }
                default -> {
                    row.failed = 1;
                    fine = false;
                }
            }
            rows.put("step " + parts[0], row);
        }
        return fine;
    }

    static void print(Map<String, Row> rows, int seconds) {
        System.out.printf("%n%-34s %7s %7s %8s %9s%n", "what ran", "passed", "failed", "skipped", "seconds");
        rows.forEach((name, row) -> System.out.printf(
                "%-34s %7d %7d %8d %9.1f%n", name, row.passed, row.failed, row.skipped, row.seconds));
        System.out.printf("%-34s %34d%n", "in all, by the clock", seconds);
        rows.forEach((name, row) -> row.failures.forEach(failure -> System.out.println("FAILED  " + name + ": " + failure)));
        rows.forEach((name, row) -> row.reasons.forEach(
                (reason, times) -> System.out.println("SKIPPED " + name + ": " + times + " × " + reason)));
    }
}
