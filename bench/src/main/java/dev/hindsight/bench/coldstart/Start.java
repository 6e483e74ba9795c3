package dev.hindsight.bench.coldstart;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One start of detect, from nothing to the answer that says that the first event is durable.
 *
 * @param open until the port is open
 * @param quarkus what Quarkus itself tells of its start; the port opens a little before its end, the JVM began before it
 * @param event from the open port to the answer
 * @param processor time of all threads until then
 * @param megabytes resident then
 */
record Start(Duration open, Duration quarkus, Duration event, Duration processor, long megabytes) {
    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long GLANCE_MILLIS = 1;

    static Start measured(ProcessBuilder builder, int port, HttpClient client)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("coldstart", ".log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            awaitPort(port, process, log);
            long open = System.nanoTime();
            int status = client.send(event(port), BodyHandlers.discarding()).statusCode();
            long durable = System.nanoTime();
            if (status / 100 != 2) {
                throw new IOException("The first event was answered with " + status + ": " + Files.readString(log));
            }
            Duration processor = process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
            return new Start(
                    Duration.ofNanos(open - began),
                    told(log),
                    Duration.ofNanos(durable - open),
                    processor,
                    resident(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitPort(int port, Process process, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (ConnectException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new SocketException("detect does not start: " + Files.readString(log));
                }
                Thread.sleep(GLANCE_MILLIS);
            }
        }
    }

    private static HttpRequest event(int port) {
        String name = UUID.randomUUID().toString();
        String pod = """
                {"apiVersion":"v1","kind":"Pod","metadata":{"name":"%1$s","namespace":"bench","uid":"%1$s",
                "resourceVersion":"1","creationTimestamp":"2026-01-01T00:00:00Z"},"spec":{"nodeName":"node-1",
                "containers":[{"name":"main","image":"registry.test/web:1"}]},"status":{"phase":"Running"}}""".formatted(name);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", name)
                .header("ce-source", "https://bench")
                .header("ce-type", "dev.knative.apiserver.resource.add")
                .header("ce-subject", "/apis/v1/namespaces/bench/pods/" + name)
                .header("ce-kind", "Pod")
                .header("ce-apiversion", "v1")
                .header("ce-name", name)
                .header("ce-namespace", "bench")
                .header("ce-cluster", "bench")
                .POST(BodyPublishers.ofString(pod))
                .build();
    }

    private static Duration told(Path log) throws IOException {
        Matcher started = STARTED.matcher(Files.readString(log));
        return started.find()
                ? Duration.ofMillis(Math.round(Double.parseDouble(started.group(1)) * 1000))
                : Duration.ZERO;
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    Duration whole() {
        return open.plus(event);
    }
}
