package dev.hindsight.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Processor time that a stretch of work took, in seconds, told apart by who took it.
 *
 * @param load of the threads that made the requests, which are in this process
 * @param compiler of the JVM's compiler, which ends once the process is warm; 0 where the system does not tell it
 * @param application of the rest of this process
 * @param database of PostgreSQL
 */
record Cost(double load, double compiler, double application, double database) {
    private static final double TICKS_PER_SECOND = 100;
    private static final Path THREADS = Path.of("/proc/self/task");

    /** What was used up to now. */
    static Cost now(Load generator, DataSource source) throws SQLException {
        CpuTime all = CpuTime.now(source);
        double load = generator.processorNanos() / 1e9;
        double compiler = compilerTicks() / TICKS_PER_SECOND;
        return new Cost(load, compiler, all.program() - load - compiler, all.database());
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
        double micros = 1e6 / requests;
        return "processor time a request: load %.0f µs, compiler %.0f µs, application %.0f µs, database %.0f µs"
                .formatted(load * micros, compiler * micros, application * micros, database * micros);
    }

    private static long compilerTicks() {
        if (!Files.isDirectory(THREADS)) {
            return 0;
        }
        try (Stream<Path> threads = Files.list(THREADS)) {
            return threads.mapToLong(Cost::ticksOfCompiler).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long ticksOfCompiler(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return stat.contains("Compiler") ? Long.parseLong(fields[11]) + Long.parseLong(fields[12]) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
