package dev.hindsight.view.status;

import dev.hindsight.view.status.StatusView.Memory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Memory of processes, where the system tells it: on Linux, under /proc. */
final class MemoryUse {
    private static final String HERE = "self";

    private MemoryUse() {}

    /** @param database process ids of PostgreSQL; empty when it runs on another machine */
    static Memory of(Collection<Long> database) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Memory(heap.getUsed(), heap.getMax(), field(HERE, "status", "VmRSS:"), sum(database));
    }

    /** Proportional sizes: what several processes share counts once in their sum. */
    private static Long sum(Collection<Long> processes) {
        long sum = 0;
        for (long process : processes) {
            Long one = field(Long.toString(process), "smaps_rollup", "Pss:");
            if (one == null) {
                return null;
            }
            sum += one;
        }
        return sum == 0 ? null : sum;
    }

    private static Long field(String process, String file, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", process, file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElse(null);
        } catch (IOException notTold) {
            return null;
        }
    }
}
