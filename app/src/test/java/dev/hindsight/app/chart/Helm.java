package dev.hindsight.app.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Renders the chart as an installation would. Where there is no helm, the test is skipped, loudly. */
public final class Helm {
    public static final String NAMESPACE = "observing";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path CHART = folder().resolve("knative/hindsight");

    private Helm() {}

    /** The chart's folder. */
    public static Path chart() {
        return CHART;
    }

    /** @param options such as {@code --set}, as helm takes them */
    public static Rendered render(String... options) {
        return new Rendered(documents(text(options)));
    }

    /** What is rendered, as it is. */
    public static String text(String... options) {
        Output output = template(options);
        if (output.code() != 0) {
            throw new AssertionError("helm refuses " + List.of(options) + ": " + output.errors());
        }
        return output.printed();
    }

    /** What helm says when it refuses; fails the test when it does not. */
    public static String refusal(String... options) {
        Output output = template(options);
        if (output.code() == 0) {
            throw new AssertionError("helm takes " + List.of(options));
        }
        return output.errors();
    }

    private static Output template(String... options) {
        List<String> command =
                new ArrayList<>(List.of(helm(), "template", "hindsight", CHART.toString(), "--namespace", NAMESPACE));
        command.addAll(List.of("--kube-version", "1.35"));
        command.addAll(List.of(options));
        return run(command);
    }

    private static List<JsonNode> documents(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll().stream().filter(JsonNode::isObject).toList();
        } catch (IOException invalid) {
            throw new AssertionError("what helm rendered is no YAML: " + invalid.getMessage(), invalid);
        }
    }

    private static Output run(List<String> command) {
        try {
            Path errors = Files.createTempFile("helm", ".err");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            String told = Files.readString(errors);
            Files.delete(errors);
            return new Output(code, printed, told);
        } catch (IOException failed) {
            throw new AssertionError("cannot run " + command, failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError("interrupted: " + command, interrupted);
        }
    }

    private static String helm() {
        Optional<Path> found = places().filter(Files::isExecutable).findFirst();
        if (found.isEmpty()) {
            System.err.println("\n*** SKIPPED, no helm: neither on the PATH nor made by test-cluster/build ***\n");
        }
        Assumptions.assumeTrue(found.isPresent(), "no helm on the PATH and none made by test-cluster/build");
        return found.orElseThrow().toString();
    }

    private static Stream<Path> places() {
        String home = Optional.ofNullable(System.getenv("CLUSTER_HOME"))
                .orElse(System.getProperty("user.home") + "/.cache/hindsight-cluster");
        return Stream.concat(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(place -> Path.of(place).resolve("helm")),
                Stream.of(Path.of(home, "bin", "helm")));
    }

    private static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("knative/hindsight"))) {
            here = here.getParent();
        }
        return here;
    }

    private record Output(int code, String printed, String errors) {}
}
