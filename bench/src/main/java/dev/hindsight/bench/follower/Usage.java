package dev.hindsight.bench.follower;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What this process used until now, as {@code /proc} tells it.
 *
 * @param nanos by the clock
 * @param processor nanoseconds, of all threads, also those that compile and collect
 */
record Usage(long nanos, long processor) {
    static Usage now() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Usage(System.nanoTime(), system.getProcessCpuTime());
    }

    double secondsSince(Usage before) {
        return (nanos - before.nanos) / 1e9;
    }

    double processorSince(Usage before) {
        return (processor - before.processor) / 1e9;
    }

    /** Threads of the system, and MiB that were resident at most. */
    static String memory() throws IOException {
        Map<String, Long> status = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:") || line.startsWith("Threads:"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> Long.parseLong(line.replaceAll("\\D", ""))));
        return "resident at most %d MiB, threads %d".formatted(status.get("VmHWM") / 1024, status.get("Threads"));
    }
}
