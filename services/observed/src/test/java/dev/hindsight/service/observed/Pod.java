package dev.hindsight.service.observed;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One of the services as it is shipped, in a process of its own. */
final class Pod implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path log;

    private Pod(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** @param service the folder under services/; returns when its port is open */
    static Pod start(String service, int databasePort, String database, Map<String, String> more) throws Exception {
        Path home = Path.of("..", service, "target").toAbsolutePath().normalize();
        int port = freePort();
        Path log = Files.createTempFile(service, ".log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                runner(home));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PORT", Integer.toString(port));
        environment.put("HINDSIGHT_DIGEST_KEY", "0123456789abcdef0123456789abcdef");
        environment.put("HINDSIGHT_FIGURES_EVERY", "PT0.5S");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + databasePort + "/" + database);
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.putAll(more);
        Pod pod = new Pod(builder.start(), port, log);
        pod.until("its port is open", pod::answers);
        return pod;
    }

    private static String runner(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("not packaged yet: " + home));
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    /** What it wrote, line by line. */
    List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(log));
    }

    int port() {
        return port;
    }

    /** Waits for something that is about to become true. */
    void until(String what, BooleanSupplier isSo) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isSo.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("never so: " + what + "\n" + String.join("\n", lines()));
            }
            Thread.sleep(50);
        }
    }

    /** The status of an answer; 0 when there is none. */
    int status(String path) {
        try {
            return get(path).statusCode();
        } catch (ConnectException closed) {
            return 0;
        } catch (Exception none) {
            throw new IllegalStateException(none);
        }
    }

    private boolean answers() {
        return status("/q/health/live") != 0;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Files.deleteIfExists(log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
