package dev.hindsight.service.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the process takes of what it was given, and how long it took to start. What the system does not tell is NaN. */
@Singleton
public class ProcessMeters implements MeterBinder {
    private static final List<Path> LIMIT =
            List.of(Path.of("/sys/fs/cgroup/memory.max"), Path.of("/sys/fs/cgroup/memory/memory.limit_in_bytes"));

    /** Version 1 of cgroups writes a huge number for "no limit". */
    private static final double NO_LIMIT = 1L << 60;

    private volatile double startSeconds = Double.NaN;

    void started(@Observes StartupEvent started) {
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        startSeconds = (System.currentTimeMillis() - began) / 1000.0;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hindsight.start.seconds", () -> startSeconds)
                .description("From the start of the Java process until it had started")
                .register(registry);
        Gauge.builder("hindsight.process.resident.bytes", ProcessMeters::resident)
                .description("Resident memory of the process")
                .register(registry);
        Gauge.builder("hindsight.process.memory.limit.bytes", ProcessMeters::limit)
                .description("Memory that the container may have; NaN without a limit")
                .register(registry);
    }

    private static double resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException notTold) {
            return Double.NaN;
        }
    }

    private static double limit() {
        for (Path file : LIMIT) {
            try {
                double bytes = Double.parseDouble(Files.readString(file).strip());
                return bytes < NO_LIMIT ? bytes : Double.NaN;
            } catch (IOException | NumberFormatException none) {
                continue;
            }
        }
        return Double.NaN;
    }
}
