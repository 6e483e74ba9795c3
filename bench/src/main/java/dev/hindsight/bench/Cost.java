package dev.hindsight.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time that a stretch of work took, told apart by who took it. Unlike rates it says something on a machine
 * that others use as well.
 *
 * @param load nanoseconds of the threads that made the requests, which are in this process
 * @param compiler nanoseconds of the JVM's compiler, which ends once the process is warm
 * @param application nanoseconds of the rest of this process
 * @param database nanoseconds of PostgreSQL's processes that still run
 */
record Cost(long load, long compiler, long application, long database) {
    /** The system property that holds the process id of PostgreSQL's first process. */
    static final String POSTMASTER = "hindsight.bench.postmaster";

    private static final long NANOS_A_TICK = 10_000_000;
    private static final Path THREADS = Path.of("/proc/self/task");

    /** What was used up to now. */
    static Cost now(Load generator) {
        long load = generator.processorTime();
        long compiler = compilerThreads();
        return new Cost(load, compiler, system().getProcessCpuTime() - load - compiler, postgres());
    }

    Cost since(Cost start) {
        return new Cost(
                load - start.load,
                compiler - start.compiler,
                application - start.application,
                database - start.database);
    }

    /** @param requests over how many the cost is spread */
    String per(long requests) {
        return "processor time a request: load %d µs, compiler %d µs, application %d µs, database %d µs"
                .formatted(
                        load / requests / 1000,
                        compiler / requests / 1000,
                        application / requests / 1000,
                        database / requests / 1000);
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }

    /** Nothing where the system does not tell it by thread. */
    private static long compilerThreads() {
        if (!Files.isDirectory(THREADS)) {
            return 0;
        }
        try (Stream<Path> threads = Files.list(THREADS)) {
            return threads.mapToLong(Cost::ifCompiler).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long ifCompiler(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return stat.contains("Compiler")
                    ? (Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])) * NANOS_A_TICK
                    : 0;
        } catch (IOException ended) {
            return 0;
        }
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
