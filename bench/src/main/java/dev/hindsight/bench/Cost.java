package dev.hindsight.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time that a stretch of work took, told apart by who took it. Unlike rates it says something on a machine
 * that others use as well.
 *
 * @param load nanoseconds of the threads that made the requests, which are in this process
 * @param application nanoseconds of the rest of this process
 * @param database nanoseconds of PostgreSQL's processes that still run
 */
record Cost(long load, long application, long database) {
    /** The system property that holds the process id of PostgreSQL's first process. */
    static final String POSTMASTER = "hindsight.bench.postmaster";

    /** What was used up to now. */
    static Cost now(Load generator) {
        long load = generator.processorTime();
        return new Cost(load, system().getProcessCpuTime() - load, postgres());
    }

    Cost since(Cost start) {
        return new Cost(load - start.load, application - start.application, database - start.database);
    }

    /** @param requests over how many the cost is spread */
    String per(long requests) {
        return "processor time a request: load %d µs, application %d µs, database %d µs"
                .formatted(load / requests / 1000, application / requests / 1000, database / requests / 1000);
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }

    /** It runs as a service of its own, not as a child of this process. */
    private static long postgres() {
        return ProcessHandle.of(Long.getLong(POSTMASTER)).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .mapToLong(process ->
                        process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
                .sum();
    }
}
