package dev.hindsight.bench.knative;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who took how much of the processors since a moment: all of this machine, by what it does. */
final class Processors {
    private static final double TICKS_A_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final Pattern SERVICE = Pattern.compile("\0(?:K|SERVING)_SERVICE=([^\0]*)");
    private static final double WORTH_TELLING = 0.2;

    private final Map<Long, Double> before = new HashMap<>();

    Processors() {
        processes().forEach(id -> before.put(id, seconds(id)));
    }

    void tell() {
        Map<String, Double> sums = new TreeMap<>();
        for (long id : processes()) {
            double took = seconds(id) - before.getOrDefault(id, 0.0);
            sums.merge(name(id), took, Double::sum);
        }
        double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf("Processor time of this machine: %.1f s, of it%n", all);
        sums.entrySet().stream()
                .filter(one -> one.getValue() >= WORTH_TELLING)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(one -> System.out.printf("  %-32s %6.1f s%n", one.getKey(), one.getValue()));
    }

    private static List<Long> processes() {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[0-9]+"))
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Nothing of a process that has ended meanwhile. */
    private static double seconds(long id) {
        String line = read(id, "stat");
        if (line.isEmpty()) {
            return 0;
        }
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) / TICKS_A_SECOND;
    }

    /** The function that a pod of Serving is of, with the program: it has a queue-proxy too. */
    private static String name(long id) {
        String program = read(id, "comm").strip();
        Matcher service = SERVICE.matcher("\0" + read(id, "environ"));
        if (service.find()) {
            return service.group(1) + " (" + program + ")";
        }
        String main = read(id, "cmdline").replace('\0', ' ').strip();
        return program.equals("java") ? "java " + main.substring(main.lastIndexOf(' ') + 1) : program;
    }

    private static String read(long id, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(id), file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
