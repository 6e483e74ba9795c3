package dev.hindsight.source.log.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A pod of the stub with one container, its log as the kubelet keeps it, and those who read it. */
public final class StubPod {
    private final String namespace;
    private final String name;
    private final String logs;
    private final Consumer<StubPod> changed;
    private final Map<String, List<String>> aside = new LinkedHashMap<>();
    private List<String> file = new ArrayList<>();
    private List<String> previous;
    private Instant last = Instant.EPOCH;
    private int restarts;
    private int cuts;
    private boolean running = true;

    StubPod(String namespace, String name, String logs, Consumer<StubPod> changed) {
        this.namespace = namespace;
        this.name = name;
        this.logs = logs;
        this.changed = changed;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    String uid() {
        return "uid-" + name;
    }

    /** Writes a line now. */
    public void write(String text) {
        writeAt(Instant.now(), text);
    }

    public synchronized void writeAt(Instant time, String text) {
        last = time.isAfter(last) ? time : last;
        file.add(time + " " + text);
        notifyAll();
    }

    /** As the kubelet does when a file is large: those who follow go on with the new one. */
    public synchronized void rotate() {
        aside.put(restarts + ".log.20261121-1930" + (10 + aside.size()), file);
        file = new ArrayList<>();
        notifyAll();
    }

    /** The container ends and is started again. */
    public void restart() {
        synchronized (this) {
            running = false;
            notifyAll();
        }
        changed.accept(this);
        synchronized (this) {
            previous = file;
            aside.put(restarts + ".log", file);
            file = new ArrayList<>();
            restarts++;
            running = true;
        }
        changed.accept(this);
    }

    public synchronized void end() {
        running = false;
        notifyAll();
    }

    synchronized void cut() {
        cuts++;
        notifyAll();
    }

    synchronized String json(int version) {
        String state = running ? "{\"running\":{}}" : "{\"terminated\":{\"exitCode\":1}}";
        String before = restarts > 0 ? "{\"terminated\":{\"exitCode\":1}}" : "{}";
        return """
                {"kind":"Pod","apiVersion":"v1","metadata":{"name":"%s","namespace":"%s","uid":"%s","resourceVersion":"%d",\
                "annotations":{"hindsight.dev/logs":"%s"}},"spec":{"nodeName":"node-1","containers":[{"name":"main",\
                "image":"registry.test:5000/shop/cart:1.4"}]},"status":{"containerStatuses":[{"name":"main",\
                "restartCount":%d,"containerID":"id-%d","state":%s,"lastState":%s}]}}""".formatted(name, namespace, uid(), version, logs, restarts, restarts, state, before);
    }

    void log(HttpExchange exchange, Map<String, String> query) throws IOException {
        Instant since = Instant.parse(query.get("sinceTime"));
        if (query.containsKey("previous")) {
            if (previous == null) {
                StubCluster.send(exchange, 400, StubCluster.status(400, "previous terminated container not found"));
                return;
            }
            StubCluster.send(
                    exchange,
                    200,
                    previous.stream().filter(line -> isAfter(line, since)).collect(Collectors.joining("\n", "", "\n")));
            return;
        }
        follow(exchange, since);
    }

    /** Reads the file to its end before it looks for a new one, as the kubelet does. */
    private void follow(HttpExchange exchange, Instant since) throws IOException {
        List<String> reading;
        int before;
        int run;
        synchronized (this) {
            reading = file;
            before = cuts;
            run = restarts;
        }
        int at = 0;
        OutputStream out = null;
        while (true) {
            String line;
            synchronized (this) {
                while (at == reading.size() && reading == file && cuts == before && running && run == restarts) {
                    await();
                }
                if (cuts != before) {
                    throw new IOException("cut by the test");
                }
                if (at == reading.size()) {
                    if (reading == file || run != restarts || !running) {
                        break;
                    }
                    reading = file;
                    at = 0;
                    continue;
                }
                line = reading.get(at++);
            }
            if (isAfter(line, since)) {
                if (out == null) {
                    exchange.sendResponseHeaders(200, 0);
                    out = exchange.getResponseBody();
                }
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
        if (out == null) {
            exchange.sendResponseHeaders(200, -1);
        }
        exchange.close();
    }

    private void await() throws IOException {
        try {
            wait();
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    void files(HttpExchange exchange, String wanted) throws IOException {
        Map<String, List<String>> all;
        synchronized (this) {
            all = new LinkedHashMap<>(aside);
            all.put(restarts + ".log", file);
        }
        if (wanted.isEmpty()) {
            StubCluster.send(
                    exchange,
                    200,
                    all.keySet().stream()
                            .map(name -> "<a href=\"" + name + "\">" + name + "</a>")
                            .collect(Collectors.joining("\n", "<pre>\n", "\n</pre>")));
        } else {
            StubCluster.send(
                    exchange,
                    200,
                    all.get(wanted).stream()
                            .map(line -> line.replaceFirst(" ", " stdout F "))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
    }

    private static boolean isAfter(String line, Instant since) {
        return !Instant.parse(line.substring(0, line.indexOf(' '))).isBefore(since);
    }
}
