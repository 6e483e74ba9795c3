package dev.hindsight.service.logs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A broker and, at {@code /ingest}, one who judges tokens; both may answer otherwise than usual. */
final class Sink implements AutoCloseable {
    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile int answer = 202;

    record Taken(String path, String type, String cluster, String authorization, String data) {}

    Sink() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** @param status of HTTP, for all that comes from now on */
    void answers(int status) {
        answer = status;
    }

    List<Taken> taken() {
        return taken;
    }

    void forget() {
        taken.clear();
        answer = 202;
    }

    private void take(HttpExchange exchange) throws IOException {
        String data = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        String authorization = headers.getFirst("Authorization");
        boolean judged = exchange.getRequestURI().getPath().equals("/ingest");
        int status = judged && authorization.endsWith("revoked") ? 401 : answer;
        if (status < 300) {
            taken.add(new Taken(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("ce-type"),
                    headers.getFirst("ce-cluster"),
                    authorization,
                    data));
        }
        exchange.getResponseHeaders().set("Retry-After", "9");
        byte[] words = "{\"detail\":\"The token was revoked.\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 401 ? words.length : -1);
        if (status == 401) {
            exchange.getResponseBody().write(words);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
