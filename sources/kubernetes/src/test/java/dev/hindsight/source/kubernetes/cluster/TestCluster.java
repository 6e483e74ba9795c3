package dev.hindsight.source.kubernetes.cluster;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The real cluster of {@code test-cluster/}, for tests. Where it cannot run, the test is skipped, loudly. Others use it
 * at the same time: keep to a namespace of your own.
 */
public final class TestCluster {
    private static final List<String> TOOLS = List.of(
            "containerd", "runc", "nsenter", "unshare", "ip", "iptables", "conntrack", "socat", "openssl", "jq");
    private static TestCluster shared;
    private static String unusable;

    private final Path folder;
    private final Path kubeconfig;

    private TestCluster(Path folder, Path kubeconfig) {
        this.folder = folder;
        this.kubeconfig = kubeconfig;
    }

    /** Starts it where it does not run yet: seconds, or minutes where it must be built first. */
    public static synchronized TestCluster use() {
        if (shared == null && unusable == null) {
            Optional<Path> folder = folder();
            unusable = folder.isPresent() ? whyNot(folder.get()) : "there is no folder test-cluster/ above the tests";
            if (unusable == null) {
                shared = start(folder.orElseThrow());
            } else {
                System.err.println("\n*** SKIPPED, no test cluster: " + unusable + " ***\n");
            }
        }
        Assumptions.assumeTrue(unusable == null, () -> "no test cluster: " + unusable);
        return shared;
    }

    /** Gives full rights. */
    public Path kubeconfig() {
        return kubeconfig;
    }

    /** The API server's address. */
    public URI apiServer() {
        String server = kubectl("config", "view", "--output", "jsonpath={.clusters[0].cluster.server}");
        return URI.create(server.strip());
    }

    /** Where the scripts are. */
    public Path scripts() {
        return folder;
    }

    /** What kubectl prints; fails the test when kubectl fails. */
    public String kubectl(String... arguments) {
        return kubectlWith("", arguments);
    }

    /** The same with something on its standard input, such as a manifest for {@code apply -f -}. */
    public String kubectlWith(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of(kubectlProgram(), "--kubeconfig", kubeconfig.toString()));
        command.addAll(List.of(arguments));
        return Command.run(command, input, 120).orFail();
    }

    /** For what goes on while the test does, such as {@code port-forward}. */
    public ProcessBuilder kubectlProcess(String... arguments) {
        List<String> command = new ArrayList<>(List.of(kubectlProgram(), "--kubeconfig", kubeconfig.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private String kubectlProgram() {
        return kubeconfig.getParent().resolveSibling("bin").resolve("kubectl").toString();
    }

    /** Runs one of the scripts, such as {@code fault}. */
    public String script(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(folder.resolve(name).toString()));
        command.addAll(List.of(arguments));
        return Command.run(command, "", 600).orFail();
    }

    /** A new namespace, removed with all in it at the end. */
    public Namespace namespace(String prefix) {
        String name = prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
        kubectl("create", "namespace", name);
        // No pod is let in before the namespace has it, which takes a while after the API server was restarted.
        kubectl("wait", "--for=create", "serviceaccount/default", "--namespace", name, "--timeout=60s");
        return new Namespace(name);
    }

    /** A namespace for one test. */
    public final class Namespace implements AutoCloseable {
        private final String name;

        private Namespace(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }

        public String kubectl(String... arguments) {
            List<String> all = new ArrayList<>(List.of("--namespace", name));
            all.addAll(List.of(arguments));
            return TestCluster.this.kubectl(all.toArray(String[]::new));
        }

        /** The same with something on its standard input. */
        public String kubectlWith(String input, String... arguments) {
            List<String> all = new ArrayList<>(List.of("--namespace", name));
            all.addAll(List.of(arguments));
            return TestCluster.this.kubectlWith(input, all.toArray(String[]::new));
        }

        @Override
        public void close() {
            TestCluster.this.kubectl("delete", "namespace", name, "--wait=false");
        }
    }

    private static TestCluster start(Path folder) {
        System.err.println("test cluster: starting, or building it first, which takes some minutes");
        String printed =
                Command.run(List.of(folder.resolve("up").toString()), "", 1800).orFail();
        String[] lines = printed.strip().split("\n");
        return new TestCluster(folder, Path.of(lines[lines.length - 1]));
    }

    /** Null when it can run. */
    private static String whyNot(Path folder) {
        String told = System.getenv("HINDSIGHT_NO_CLUSTER");
        if (told != null && !told.isBlank()) {
            return told;
        }
        if (!System.getProperty("os.name").equals("Linux")) {
            return "it needs Linux";
        }
        if (!Command.run(List.of("id", "-u"), "", 10).output().strip().equals("0")) {
            return "it needs root, for namespaces and containers";
        }
        List<String> missing = TOOLS.stream().filter(tool -> !onPath(tool)).toList();
        if (!missing.isEmpty()) {
            return "it needs " + String.join(", ", missing) + ": run test-cluster/packages";
        }
        boolean built = Command.run(List.of(folder.resolve("build").toString(), "--check"), "", 60)
                .succeeded();
        return built || onPath("go") ? null : "it is not built, and Go is not on the PATH";
    }

    private static boolean onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }

    private static Optional<Path> folder() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isExecutable(here.resolve("test-cluster/up"))) {
            here = here.getParent();
        }
        return Optional.ofNullable(here).map(found -> found.resolve("test-cluster"));
    }

    private record Command(String line, int code, String output, String errors) {
        static Command run(List<String> command, String input, int seconds) {
            try {
                Path errors = Files.createTempFile("command", ".err");
                Process process = new ProcessBuilder(command)
                        .redirectError(errors.toFile())
                        .start();
                try (var stdin = process.getOutputStream()) {
                    stdin.write(input.getBytes(StandardCharsets.UTF_8));
                }
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("not done within " + seconds + " s: " + command);
                }
                String told = Files.readString(errors);
                Files.delete(errors);
                return new Command(String.join(" ", command), process.exitValue(), output, told);
            } catch (IOException failed) {
                throw new AssertionError("cannot run " + command, failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted: " + command, interrupted);
            }
        }

        boolean succeeded() {
            return code == 0;
        }

        String orFail() {
            if (!succeeded()) {
                throw new AssertionError(line + " failed with " + code + ": " + errors);
            }
            return output;
        }
    }
}
