package dev.hindsight.app.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    static Result run(String... arguments) throws IOException, InterruptedException {
        Process process = builder(List.of(arguments)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    static Path repository() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    static Path recording(String name) {
        return repository().resolve("recordings").resolve(name);
    }
}
