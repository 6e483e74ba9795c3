package dev.hindsight.source.log.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Speaks as much of the Kubernetes API as following logs needs: pods, namespaces, logs with all their oddities (whole
 * seconds, no head before the first line, only the newest file), and the kubelet's folder of files.
 */
public final class StubCluster implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, StubPod> pods = new LinkedHashMap<>();
    private final Map<String, String> namespaces = new LinkedHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Watches watches = new Watches();
    private Function<String, Integer> refusing = request -> 0;
    private int version = 100;

    public StubCluster() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 256);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        namespaces.put("default", "");
    }

    public Path kubeconfig(Path folder) {
        String text = """
                {"apiVersion":"v1","kind":"Config","current-context":"stub",
                "clusters":[{"name":"stub","cluster":{"server":"http://127.0.0.1:%d"}}],
                "users":[{"name":"me","user":{"token":"secret"}}],
                "contexts":[{"name":"stub","context":{"cluster":"stub","user":"me"}}]}""".formatted(server.getAddress().getPort());
        try {
            return Files.writeString(folder.resolve("kubeconfig"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Answers requests with that status; 0 lets them through. */
    public void refuse(Function<String, Integer> which) {
        refusing = which;
    }

    public List<String> requests() {
        return List.copyOf(requests);
    }

    public synchronized void namespace(String name, String logs) {
        namespaces.put(name, logs);
    }

    /** A pod with one container that runs. */
    public StubPod pod(String namespace, String name) {
        return pod(namespace, name, "");
    }

    /** @param logs what its annotation says */
    public synchronized StubPod pod(String namespace, String name, String logs) {
        StubPod pod = new StubPod(namespace, name, logs, this::changed);
        pods.put(namespace + "/" + name, pod);
        changed(pod);
        return pod;
    }

    public synchronized void remove(StubPod pod) {
        pods.remove(pod.namespace() + "/" + pod.name());
        pod.end();
        watches.tell("pods", "{\"type\":\"DELETED\",\"object\":" + pod.json(++version) + "}");
    }

    private synchronized void changed(StubPod pod) {
        watches.tell("pods", "{\"type\":\"MODIFIED\",\"object\":" + pod.json(++version) + "}");
    }

    /** As a restart of the API server does: each stream ends somewhere. */
    public void cutAll() {
        watches.cut();
        pods.values().forEach(StubPod::cut);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestURI().toString();
        requests.add(request);
        int refused = refusing.apply(request);
        if (refused != 0) {
            send(exchange, refused, status(refused, "refused by the test"));
            return;
        }
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange.getRequestURI().getQuery());
        if (path.equals("/version")) {
            send(exchange, 200, "{\"gitVersion\":\"v1.35.0\"}");
        } else if (path.equals("/api/v1/pods") || path.equals("/api/v1/namespaces")) {
            objects(exchange, path.substring(path.lastIndexOf('/') + 1), query);
        } else if (path.endsWith("/log")) {
            String[] parts = path.split("/");
            log(exchange, pods.get(parts[4] + "/" + parts[6]), query);
        } else if (path.contains("/proxy/logs/pods/")) {
            files(exchange, path);
        } else {
            send(exchange, 404, status(404, "not found"));
        }
    }

    private void objects(HttpExchange exchange, String kind, Map<String, String> query) throws IOException {
        if (query.containsKey("watch")) {
            watches.stream(exchange, kind, Integer.parseInt(query.get("resourceVersion")));
            return;
        }
        String items;
        synchronized (this) {
            items = kind.equals("pods")
                    ? pods.values().stream().map(pod -> pod.json(version)).collect(Collectors.joining(","))
                    : namespaces.entrySet().stream()
                            .map(entry -> "{\"metadata\":{\"name\":\"" + entry.getKey()
                                    + "\",\"annotations\":{\"hindsight.dev/logs\":\"" + entry.getValue() + "\"}}}")
                            .collect(Collectors.joining(","));
        }
        send(
                exchange,
                200,
                "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"" + version
                        + "\"},\"items\":[" + items + "]}");
    }

    private static void log(HttpExchange exchange, StubPod pod, Map<String, String> query) throws IOException {
        if (pod == null) {
            send(exchange, 404, status(404, "pod not found"));
        } else {
            pod.log(exchange, query);
        }
    }

    private void files(HttpExchange exchange, String path) throws IOException {
        for (StubPod pod : pods.values()) {
            if (path.contains("/" + pod.namespace() + "_" + pod.name() + "_" + pod.uid() + "/")) {
                pod.files(exchange, path.substring(path.lastIndexOf('/') + 1));
                return;
            }
        }
        send(exchange, 404, "not found");
    }

    static String status(int code, String message) {
        return "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\""
                + message + "\",\"code\":" + code + "}";
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> query(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return values;
    }

    @Override
    public void close() {
        server.stop(0);
        cutAll();
    }
}
