package dev.hindsight.bench.follower;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As much of the Kubernetes API as following logs needs, and the logs: they begin when all are asked for. */
final class StubApi implements AutoCloseable {
    private static final String LIST =
            "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"7\"},\"items\":[%s]}";

    private final Work work;
    private final HttpServer server;
    private final CountDownLatch unasked;
    private final CountDownLatch closed = new CountDownLatch(1);

    StubApi(Work work) throws IOException {
        this.work = work;
        this.unasked = new CountDownLatch(work.containers());
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), work.containers() + 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    Path kubeconfig(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("kubeconfig"), """
                {"apiVersion":"v1","kind":"Config","current-context":"stub",
                "clusters":[{"name":"stub","cluster":{"server":"http://127.0.0.1:%d"}}],
                "users":[{"name":"me","user":{"token":"none"}}],
                "contexts":[{"name":"stub","context":{"cluster":"stub","user":"me"}}]}""".formatted(server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        try (exchange) {
            if (query.contains("watch=1")) {
                stayOpen(exchange);
            } else if (path.equals("/api/v1/pods")) {
                send(exchange, 200, LIST.formatted(pods()));
            } else if (path.equals("/api/v1/namespaces")) {
                send(exchange, 200, LIST.formatted("{\"metadata\":{\"name\":\"bench\"}}"));
            } else if (path.endsWith("/log") && !query.contains("previous")) {
                log(exchange, Integer.parseInt(path.replaceAll(".*/pod-(\\d+)/log", "$1")));
            } else {
                send(exchange, path.equals("/version") ? 200 : 404, "{}");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void stayOpen(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        closed.await();
    }

    private String pods() {
        return IntStream.range(0, work.containers())
                .mapToObj(i -> """
                {"kind":"Pod","metadata":{"name":"%1$s","namespace":"bench","uid":"uid-%1$s","resourceVersion":"5"},\
                "spec":{"nodeName":"node-%2$d","containers":[{"name":"main","image":"registry.test/shop/cart:1.4"}]},\
                "status":{"containerStatuses":[{"name":"main","restartCount":0,"containerID":"id-%2$d",\
                "state":{"running":{}},"lastState":{}}]}}""".formatted(Work.pod(i), i))
                .collect(Collectors.joining(","));
    }

    /** There is no head before the first line, as at the kubelet. */
    private void log(HttpExchange exchange, int container) throws IOException, InterruptedException {
        unasked.countDown();
        unasked.await();
        Script script = new Script(work, container);
        byte[] next = script.next();
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (; next != null; next = script.next()) {
            out.write(next);
            out.flush();
        }
        closed.await();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
