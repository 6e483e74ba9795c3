package dev.hindsight.app.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged command line. */
final class CommandLineProcess {
    /** @param output what was printed, of both streams */
    record Result(int exit, String output) {}

    private CommandLineProcess() {}

    static ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Daxoniq.update-checker.disabled=true",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath()
                        .toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HINDSIGHT_HOME", repository().toString());
        return builder;
    }

    /** Ends a command that does not end by itself, and says so. */
    static Result run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("command", ".txt");
        Process process = builder(List.of(arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(240, TimeUnit.SECONDS);
        if (!ended) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
        String printed = Files.readString(output);
        Files.delete(output);
        if (!ended) {
            throw new AssertionError("Does not end: " + List.of(arguments) + "\n" + printed);
        }
        return new Result(process.exitValue(), printed);
    }

    static Path repository() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    static Path recording(String name) {
        return repository().resolve("recordings").resolve(name);
    }
}
