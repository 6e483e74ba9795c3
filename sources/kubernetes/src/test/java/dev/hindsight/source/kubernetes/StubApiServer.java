package dev.hindsight.source.kubernetes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * Speaks as much of the Kubernetes API as a list and a watch of ConfigMaps and Secrets need, and does the odd things
 * that a real server does only now and then.
 */
final class StubApiServer implements AutoCloseable {
    static final String END = "end of the stream";
    static final String CUT = "cut off in the middle";
    private static final String RESOURCES = """
            {"kind":"APIResourceList","groupVersion":"v1","resources":[
            {"name":"configmaps","kind":"ConfigMap","namespaced":true,"verbs":["get","list","watch"]},
            {"name":"secrets","kind":"Secret","namespaced":true,"verbs":["get","list","watch"]},
            {"name":"bindings","kind":"Binding","namespaced":true,"verbs":["create"]}]}""";

    private final HttpServer server;
    private final Map<String, String> objects = new LinkedHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<BlockingQueue<String>> watches = new CopyOnWriteArrayList<>();
    private final List<String> history = new ArrayList<>();
    private Function<String, Refusal> refusing = request -> null;
    private String token = "secret";
    private int version = 100;
    private int pageSize = 500;

    record Refusal(int status, String body) {
        static Refusal status(int code, String message) {
            return new Refusal(
                    code,
                    "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\","
                            + "\"message\":\"" + message + "\",\"code\":" + code + "}");
        }
    }

    StubApiServer() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 256);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A kubeconfig with the given user entry in JSON. */
    Path kubeconfig(Path folder, String user) {
        String text = """
                {"apiVersion":"v1","kind":"Config","current-context":"stub",
                "clusters":[{"name":"stub","cluster":{"server":"%s"}}],
                "users":[{"name":"me","user":%s}],
                "contexts":[{"name":"stub","context":{"cluster":"stub","user":"me"}}]}""".formatted(url(), user);
        try {
            return Files.writeString(folder.resolve("kubeconfig"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path kubeconfig(Path folder) {
        return kubeconfig(folder, "{\"token\":\"" + token + "\"}");
    }

    /** Only this one is let in from now on. */
    void accept(String newToken) {
        token = newToken;
    }

    /** Null lets the request through; it is told as path and query. */
    void refuse(Function<String, Refusal> which) {
        refusing = which;
    }

    void pagesOf(int size) {
        pageSize = size;
    }

    /** What was asked for, path and query. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Makes a ConfigMap, and tells whoever watches. */
    void create(String name) {
        create("default", name);
    }

    void create(String namespace, String name) {
        String object = store(namespace, name);
        say("{\"type\":\"ADDED\",\"object\":" + object + "}");
    }

    /** Makes it without a word. */
    String store(String name) {
        return store("default", name);
    }

    synchronized String store(String namespace, String name) {
        version++;
        String object = "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"" + name
                + "\",\"namespace\":\"" + namespace + "\",\"uid\":\"uid-" + name + "\",\"resourceVersion\":\"" + version
                + "\"},\"data\":{\"text\":\"a }{ \\\" ä\"}}";
        objects.put(name, object);
        return object;
    }

    void bookmark() {
        say("{\"type\":\"BOOKMARK\",\"object\":{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{"
                + "\"resourceVersion\":\"" + ++version + "\"}}}");
    }

    int version() {
        return version;
    }

    /** Sends a line to whoever watches ConfigMaps; {@link #END} ends the stream, {@link #CUT} breaks it. */
    synchronized void say(String line) {
        if (line.startsWith("{\"type\":\"ADDED\"")) {
            history.add(line);
        }
        watches.forEach(watch -> watch.add(line));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestURI().toString();
        requests.add(request);
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        Refusal refusal =
                authorization.equals("Bearer " + token) ? refusing.apply(request) : Refusal.status(401, "Unauthorized");
        if (refusal != null) {
            send(exchange, refusal.status(), refusal.body());
            return;
        }
        Map<String, String> query = query(exchange.getRequestURI().getQuery());
        switch (exchange.getRequestURI().getPath()) {
            case "/version" -> send(exchange, 200, "{\"gitVersion\":\"v1.35.0\"}");
            case "/api/v1" -> send(exchange, 200, RESOURCES);
            case "/api/v1/configmaps" -> {
                if (query.containsKey("watch")) {
                    watch(exchange, query);
                } else {
                    send(exchange, 200, list("ConfigMap", query, List.copyOf(objects.values())));
                }
            }
            case "/api/v1/secrets" -> {
                if (query.containsKey("watch")) {
                    stream(exchange, new LinkedBlockingQueue<>());
                } else {
                    send(exchange, 200, list("Secret", query, List.of()));
                }
            }
            default -> send(exchange, 404, Refusal.status(404, "not found").body());
        }
    }

    private String list(String kind, Map<String, String> query, List<String> all) {
        int from = Integer.parseInt(query.getOrDefault("continue", "0"));
        int size = Math.min(pageSize, Integer.parseInt(query.get("limit")));
        int to = Math.min(all.size(), from + size);
        String next = to < all.size() ? String.valueOf(to) : "";
        // As of a real server, those in a list do not say what they are.
        String items =
                String.join(",", all.subList(from, to)).replace("\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",", "");
        return "{\"kind\":\"" + kind + "List\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"" + version
                + "\",\"continue\":\"" + next + "\"},\"items\":[" + items + "]}";
    }

    private void watch(HttpExchange exchange, Map<String, String> query) throws IOException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        synchronized (this) {
            int since = Integer.parseInt(query.get("resourceVersion"));
            history.stream().filter(line -> versionOf(line) > since).forEach(lines::add);
            watches.add(lines);
        }
        try {
            stream(exchange, lines);
        } finally {
            watches.remove(lines);
        }
    }

    private static void stream(HttpExchange exchange, BlockingQueue<String> lines) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.flush();
        try {
            for (String line = lines.take(); !line.equals(END); line = lines.take()) {
                if (line.equals(CUT)) {
                    out.write("{\"type\":\"ADDED\",\"obj".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    throw new IOException("cut");
                }
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            out.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int versionOf(String line) {
        return Integer.parseInt(line.replaceAll(".*\"resourceVersion\":\"(\\d+)\".*", "$1"));
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            query.put(pair.replaceAll("=.*", ""), pair.replaceAll("^[^=]*=", ""));
        }
        return query;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
