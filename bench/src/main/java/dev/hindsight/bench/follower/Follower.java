package dev.hindsight.bench.follower;

import dev.hindsight.bench.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what it costs to follow the logs of one container and of a thousand: lines that are there already, and lines
 * that are written at a rate. The stub of the Kubernetes API runs here, the source in a process of its own.
 *
 * <p>Arguments, all optional: lines of a flood, lines a second at a rate, seconds of that.
 */
public final class Follower {
    private static final int MANY = 1_000;

    private Follower() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        int flood = number(arguments, 0, 1_000_000);
        int rate = number(arguments, 1, 5_000);
        int seconds = number(arguments, 2, 40);
        System.out.println("Machine: " + Machine.words());
        System.out.println(
                "Lines of 200 bytes with their time, over HTTP/1.1 without TLS; the sink writes batches to a file");
        run(new Work("flood of one container", 1, flood, 0));
        run(new Work("flood of " + MANY + " containers", MANY, flood / MANY, 0));
        run(new Work(rate + " lines a second of one container", 1, rate * seconds, rate));
        run(new Work(
                rate + " lines a second of " + MANY + " containers", MANY, Math.max(1, rate * seconds / MANY), rate));
    }

    private static int number(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private static void run(Work work) throws IOException, InterruptedException {
        if (work.lines() == 0) {
            return;
        }
        System.out.println(work.name() + ":");
        Path folder = Files.createTempDirectory("follower");
        try (StubApi api = new StubApi(work)) {
            api.kubeconfig(folder);
            int exit = new ProcessBuilder(command(folder, work))
                    .inheritIO()
                    .start()
                    .waitFor();
            Tally tally = Tally.of(work, folder.resolve("batches"));
            System.out.printf(
                    "  lost %,d, doubled %,d, strange %,d%s%n",
                    tally.lost(), tally.doubled(), tally.strange(), exit == 0 ? "" : "; it ended with " + exit);
        } finally {
            remove(folder);
        }
    }

    private static List<String> command(Path folder, Work work) {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx192m", "-XX:+UseSerialGC"));
        command.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        String more = System.getenv("BENCH_SIDE_JVM");
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.split(" ")));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Side.class.getName()));
        command.addAll(List.of(folder.toString(), Integer.toString(work.lines())));
        return command;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
