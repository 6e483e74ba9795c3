package dev.hindsight.bench.lines;

import dev.hindsight.bench.Machine;
import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.fingerprint.Fingerprinter;
import dev.hindsight.logline.LineJoiner;
import dev.hindsight.logline.LogEntry;
import dev.hindsight.logline.LogParser;
import dev.hindsight.logline.RawLine;
import dev.hindsight.masking.Masking;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code lines [FILE…]}: how many lines of logs one thread takes through joining, parsing and fingerprinting, each step
 * with those before it. Without files: the recordings, made lines of many programs, and what is hard on memory.
 */
public final class Lines {
    private static final long WARM_UP = 1_500_000_000L;
    private static final long MEASURED = 1_500_000_000L;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final LogParser parser = new LogParser();
    private final Masking masking = Masking.standard();
    private long seen;

    public static void main(String[] files) throws IOException {
        System.out.println("Machine: " + Machine.words());
        System.out.println(
                "One thread; lines a second of its processor time, as others may be busy; each step with all before it");
        System.out.printf("%-34s %9s %9s %9s %9s %9s%n", "data", "lines", "join", "parse", "print", "mask");
        Lines bench = new Lines();
        if (files.length > 0) {
            for (String file : files) {
                bench.measure(file, Data.read(file));
            }
            return;
        }
        bench.measure("recordings", Data.recordings());
        bench.measure("many formats, with stacks", Data.manyFormats());
        bench.measure("100 groups", Data.groups(100));
        bench.measure("100,000 groups", Data.groups(100_000));
        bench.grow();
    }

    private void measure(String name, List<RawLine> lines) {
        long join = rate(lines, 1);
        long parse = rate(lines, 2);
        long print = rate(lines, 3);
        long mask = rate(lines, 4);
        System.out.printf("%-34s %,9d %,9d %,9d %,9d %,9d%n", name, lines.size(), join, parse, print, mask);
    }

    private long rate(List<RawLine> lines, int steps) {
        long began = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - began < WARM_UP) {
            pass(lines, steps);
        }
        long read = 0;
        began = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - began < MEASURED) {
            pass(lines, steps);
            read += lines.size();
        }
        return read * 1_000_000_000L / (threads.getCurrentThreadCpuTime() - began);
    }

    private void pass(List<RawLine> lines, int steps) {
        LineJoiner joiner = new LineJoiner();
        for (RawLine line : lines) {
            for (List<RawLine> entry : joiner.feed(line)) {
                take(entry, steps);
            }
        }
        joiner.flush().forEach(entry -> take(entry, steps));
    }

    private void take(List<RawLine> joined, int steps) {
        seen += joined.size();
        if (steps < 2) {
            return;
        }
        LogEntry entry = parser.parse(joined);
        seen += entry.lines();
        if (steps > 2) {
            seen += Fingerprinter.of("shop", "cart", entry).key().length();
        }
        if (steps > 3) {
            seen += masking.mask(entry.text()).length();
        }
    }

    /** Messages that are all different: groups, rate and memory, as they come. */
    private void grow() {
        System.out.println("all messages different, with a map of the groups as a reader would keep it:");
        Map<String, Integer> groups = new HashMap<>();
        LineJoiner joiner = new LineJoiner();
        long began = threads.getCurrentThreadCpuTime();
        int block = 500_000;
        for (int number = 1; number <= 4 * block; number++) {
            for (List<RawLine> joined : joiner.feed(Data.different(number))) {
                Fingerprint print = Fingerprinter.of("shop", "cart", parser.parse(joined));
                groups.merge(print.key(), 1, Integer::sum);
            }
            if (number % block == 0) {
                long rate = block * 1_000_000_000L / (threads.getCurrentThreadCpuTime() - began);
                System.out.printf(
                        "%,12d lines %,9d groups %,9d lines/s %,6d MB%n", number, groups.size(), rate, megabytes());
                began = threads.getCurrentThreadCpuTime();
            }
        }
    }

    private static long megabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }
}
