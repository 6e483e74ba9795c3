package dev.hindsight.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Programs of four languages fail on a real cluster, and each is one group of errors soon after. */
@Execution(ExecutionMode.SAME_THREAD)
class ErrorsJourneyIT {
    private static final Duration STARTED = Duration.ofSeconds(90);
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Where there may be runtimes that are not the system's own. */
    private static final Path RUNTIMES = Path.of("/opt");

    @TempDir
    static Path folder;

    private static TestCluster cluster;
    private static TestCluster.Namespace namespace;
    private static RunningHindsight hindsight;

    @BeforeAll
    static void logs_are_followed() {
        cluster = TestCluster.use();
        namespace = cluster.namespace("errors");
        hindsight = RunningHindsight.start(
                folder.resolve("data"),
                "up",
                "--kubeconfig",
                cluster.kubeconfig().toString(),
                "--logs-namespace",
                namespace.name());
        hindsight.until(
                "/api/v1/clusters",
                answer -> answer.path("items").path(0).path("score").isTextual(),
                STARTED);
    }

    @AfterAll
    static void close() {
        if (hindsight != null) {
            hindsight.close();
        }
        if (namespace != null) {
            namespace.close();
        }
    }

    @Test
    void each_failing_program_is_one_group_and_regresses_when_it_was_resolved() throws Exception {
        // Given
        Path programs = programs();
        Map<String, List<String>> commands = new TreeMap<>();
        commands.put("in-python", List.of("/usr/bin/python3", "/programs/fail.py"));
        commands.put("in-node", List.of(real("node"), "/programs/fail.js"));
        commands.put("in-java", List.of(System.getProperty("java.home") + "/bin/java", "/programs/Fail.java"));
        commands.put("in-go", List.of("/programs/fail"));

        // When
        for (Map.Entry<String, List<String>> program : commands.entrySet()) {
            run(program.getKey(), program.getValue(), programs);
        }

        // Then
        Map<String, Duration> after = new TreeMap<>();
        long deadline = System.nanoTime() + STARTED.toNanos();
        while (after.size() < commands.size() && System.nanoTime() < deadline) {
            for (JsonNode group : groups().path("items")) {
                Instant first = Instant.parse(group.path("firstSeen").asText());
                after.putIfAbsent(group.path("service").asText(), Duration.between(first, Instant.now()));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        System.out.println("groups appeared after " + after + " while the machine had " + busy() + " times its work");
        assertThat(after.keySet()).containsExactlyElementsOf(commands.keySet());

        TimeUnit.SECONDS.sleep(8); // The same errors come again, and make no other groups.
        assertThat(groups().path("items")).as("groups: " + groups()).hasSize(4);

        String key = keyOf("in-python");
        hindsight.post(
                "/api/v1/errors/" + key + "/resolve",
                "application/json",
                "{\"reason\":\"mended\"}".getBytes(StandardCharsets.UTF_8));
        hindsight.until(
                "/api/v1/errors/" + key,
                answer -> answer.path("group").path("state").asText().equals("regressed"),
                SOON);
    }

    /** How much more there is to do than this machine can: 1 when it is not busy. */
    private static double busy() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return Math.max(1, machine.getSystemLoadAverage() / machine.getAvailableProcessors());
    }

    private static String keyOf(String service) {
        for (JsonNode group : groups().path("items")) {
            if (group.path("service").asText().equals(service)) {
                return group.path("key").asText();
            }
        }
        throw new AssertionError("no group of " + service);
    }

    private static JsonNode groups() {
        return hindsight.get("/api/v1/errors?source=log&limit=50&namespace=" + namespace.name());
    }

    private static void run(String name, List<String> command, Path programs) throws IOException {
        String json = new ObjectMapper().writeValueAsString(command);
        namespace.kubectlWith(
                """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "%s"}, "spec": {"terminationGracePeriodSeconds": 0,
                 "containers": [{"name": "main", "image": "registry.test/base:1", "command": %s, "volumeMounts": [
                  {"name": "usr", "mountPath": "/usr"}, {"name": "lib", "mountPath": "/lib"},
                  {"name": "lib64", "mountPath": "/lib64"}, {"name": "programs", "mountPath": "/programs"}, {"name": "runtime", "mountPath": "%s"}]}],
                 "volumes": [{"name": "usr", "hostPath": {"path": "/usr"}}, {"name": "lib", "hostPath": {"path": "/lib"}},
                  {"name": "lib64", "hostPath": {"path": "/lib64"}}, {"name": "runtime", "hostPath": {"path": "%s"}}, {"name": "programs", "hostPath": {"path": "%s"}}]}}""".formatted(name, json, runtime(command), runtime(command), programs), "apply", "-f", "-");
    }

    /** The folder that holds all of a runtime, wherever it is installed: that of its {@code bin}. */
    private static Path runtime(List<String> command) {
        Path folder = Path.of(command.getFirst()).getParent();
        return folder.endsWith("bin") && !folder.getParent().equals(Path.of("/usr")) ? folder.getParent() : RUNTIMES;
    }

    private static Path programs() throws IOException, InterruptedException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Files.writeString(programs.resolve("fail.py"), """
                import time, traceback
                def charge(order):
                    return order["card"]
                while True:
                    time.sleep(5)
                    try:
                        charge({})
                    except KeyError:
                        traceback.print_exc()
                """);
        Files.writeString(programs.resolve("fail.js"), """
                function total(cart) { return cart.items.length }
                setInterval(() => { try { total(null) } catch (e) { console.error(e.stack) } }, 5000)
                """);
        Files.writeString(programs.resolve("Fail.java"), """
                public class Fail {
                    static int total(String cart) { return cart.length(); }
                    public static void main(String[] args) throws Exception {
                        while (true) {
                            Thread.sleep(5000);
                            try { total(null); } catch (NullPointerException e) {
                                new IllegalStateException("cart cannot be added up", e).printStackTrace();
                            }
                        }
                    }
                }
                """);
        Files.writeString(programs.resolve("fail.go"), """
                package main
                import "time"
                func total(items []int) int { return items[len(items)] }
                func main() { time.Sleep(5 * time.Second); total(nil) }
                """);
        Process go = new ProcessBuilder(
                        "go", "build", "-o", programs.resolve("fail").toString(), "fail.go")
                .directory(programs.toFile())
                .inheritIO()
                .start();
        assumeTrue(go.waitFor(120, TimeUnit.SECONDS) && go.exitValue() == 0, "Go can build here");
        return programs;
    }

    /** Where a program of the PATH really is. */
    private static String real(String program) throws IOException {
        for (String place : System.getenv("PATH").split(":")) {
            Path candidate = Path.of(place, program);
            if (Files.isExecutable(candidate)) {
                return candidate.toRealPath().toString();
            }
        }
        return program;
    }
}
