package dev.hindsight.service.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Takes events, or is away. */
final class Sink implements AutoCloseable {
    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile int turnedAway;
    private volatile boolean away;

    record Taken(String type, String kind, String namespace, String name, String data) {
        boolean is(String ending, String itsName) {
            return type.endsWith(ending) && itsName.equals(name);
        }
    }

    Sink() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void away(boolean isAway) {
        away = isAway;
    }

    /** Tries that came while it was away. */
    int turnedAway() {
        return turnedAway;
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    Taken await(String what, Duration atMost, Predicate<Taken> which) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline) {
            var found = taken.stream().filter(which).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no " + what + " within " + atMost + " among " + taken.size());
    }

    private void take(HttpExchange exchange) throws IOException {
        String data = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        if (away) {
            turnedAway++;
        } else {
            taken.add(new Taken(
                    headers.getFirst("ce-type"),
                    headers.getFirst("ce-kind"),
                    headers.getFirst("ce-namespace"),
                    headers.getFirst("ce-name"),
                    data));
        }
        exchange.sendResponseHeaders(away ? 503 : 202, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
