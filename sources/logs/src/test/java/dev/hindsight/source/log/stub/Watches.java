package dev.hindsight.source.log.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** Those who watch objects of the stub. */
final class Watches {
    private static final String CUT = "";

    private record Told(String kind, int version, String line) {}

    private record Watch(String kind, BlockingQueue<String> lines) {}

    private final List<Told> history = new ArrayList<>();
    private final List<Watch> watches = new CopyOnWriteArrayList<>();

    synchronized void tell(String kind, String line) {
        int version = Integer.parseInt(line.replaceFirst(".*?\"resourceVersion\":\"(\\d+)\".*", "$1"));
        history.add(new Told(kind, version, line));
        watches.stream()
                .filter(watch -> watch.kind().equals(kind))
                .forEach(watch -> watch.lines().add(line));
    }

    void cut() {
        watches.forEach(watch -> watch.lines().add(CUT));
    }

    void stream(HttpExchange exchange, String kind, int since) throws IOException {
        Watch watch = new Watch(kind, new LinkedBlockingQueue<>());
        synchronized (this) {
            history.stream()
                    .filter(told -> told.kind().equals(kind) && told.version() > since)
                    .forEach(told -> watch.lines().add(told.line()));
            watches.add(watch);
        }
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.flush();
            for (String line = watch.lines().take();
                    !line.equals(CUT);
                    line = watch.lines().take()) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            watches.remove(watch);
        }
    }
}
