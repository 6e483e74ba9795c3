package dev.hindsight.bench;

import dev.hindsight.source.Publisher;
import dev.hindsight.source.Status;
import dev.hindsight.source.kubernetes.KubernetesSource;
import dev.hindsight.source.kubernetes.SourceConfig;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The source alone, on the cluster of the current kubeconfig: how long from the start of the process to the complete
 * picture, and what memory and processor time it takes, then and while it goes on watching. Its events go nowhere.
 */
final class SourceAtSize {
    private static final int LONGEST_START_SECONDS = 600;

    private final AtomicLong events = new AtomicLong();
    private final AtomicLong listed = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    void run(int seconds) throws InterruptedException {
        System.out.println("Machine: " + Machine.words());
        Publisher counting = this::count;
        try (KubernetesSource source = new KubernetesSource(SourceConfig.of(null, null), counting)) {
            source.start();
            for (int waited = 0; !isComplete(source) && waited < LONGEST_START_SECONDS * 10; waited++) {
                Thread.sleep(100);
            }
            System.out.printf(
                    "Source: %s after %.1f s since the process began: %d objects listed, %d events in all, %.0f MB%n",
                    source.status().state(), sinceStart() / 1000.0, listed.get(), events.get(), bytes.get() / 1e6);
            tellCost("at the complete picture");
            follow(seconds);
        }
    }

    private void follow(int seconds) throws InterruptedException {
        long before = events.get();
        double cpuBefore = cpuSeconds();
        for (int step = 1; step <= 3; step++) {
            Thread.sleep(seconds * 1000L / 3);
            tellCost("after " + step * seconds / 3 + " s of watching");
        }
        System.out.printf(
                "Steady: %.1f events/s, %.1f %% of one processor%n",
                (events.get() - before) / (double) seconds, (cpuSeconds() - cpuBefore) * 100 / seconds);
    }

    private void count(CloudEvent event) {
        events.incrementAndGet();
        bytes.addAndGet(event.getData() == null ? 0 : event.getData().toBytes().length);
        if (event.getType().equals(InputTypes.INVENTORY_OBJECT)) {
            listed.incrementAndGet();
        }
    }

    private static boolean isComplete(KubernetesSource source) {
        return source.status() != null && source.status().state() == Status.State.CAUGHT_UP;
    }

    private static void tellCost(String when) {
        System.gc();
        System.out.printf(
                "  %s: heap after collection %.0f MiB, resident %s, at most %s, processor time %.1f s%n",
                when,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0,
                own("VmRSS:"),
                own("VmHWM:"),
                cpuSeconds());
    }

    private static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private static String own(String field) {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .findFirst()
                    .map(line -> (Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10) + " MiB")
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
