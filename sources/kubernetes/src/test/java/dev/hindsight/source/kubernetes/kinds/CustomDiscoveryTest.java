package dev.hindsight.source.kubernetes.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.access.Login;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomDiscoveryTest {
    private static final String WATCHABLE = "\"verbs\":[\"get\",\"list\",\"watch\"]";

    @TempDir
    Path folder;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private ApiConnection api;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 16);
        server.createContext("/", exchange -> {
            String answer = answers.get(exchange.getRequestURI().getPath());
            byte[] body = (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        Path kubeconfig = Files.writeString(
                folder.resolve("kubeconfig"), """
                {"apiVersion":"v1","kind":"Config","current-context":"c",
                "clusters":[{"name":"c","cluster":{"server":"http://127.0.0.1:%d"}}],"users":[],
                "contexts":[{"name":"c","context":{"cluster":"c"}}]}""".formatted(server.getAddress().getPort()));
        api = new ApiConnection(new Login(kubeconfig, null));
        groups("apps/v1", "metrics.k8s.io/v1beta1", "example.org/v2", "other.dev/v1");
        answers.put("/apis/apps/v1", resources("widgets", WATCHABLE));
        answers.put("/apis/metrics.k8s.io/v1beta1", resources("pods", WATCHABLE));
        answers.put("/apis/example.org/v2", resources("rockets", WATCHABLE));
        answers.put("/apis/other.dev/v1", resources("reviews", "\"verbs\":[\"create\"]"));
    }

    @AfterEach
    void close() {
        api.close();
        server.stop(0);
    }

    private void groups(String... versions) {
        List<String> groups = List.of(versions).stream()
                .map(version -> version.split("/"))
                .map(parts -> "{\"name\":\"" + parts[0] + "\",\"preferredVersion\":{\"version\":\"" + parts[1] + "\"}}")
                .toList();
        answers.put("/apis", "{\"groups\":[" + String.join(",", groups) + "]}");
    }

    private static String resources(String plural, String verbs) {
        return """
                {"resources":[{"name":"%s","kind":"Kind","namespaced":true,%s},
                 {"name":"%s/status","kind":"Kind","namespaced":true,%s}]}""".formatted(plural, verbs, plural, verbs);
    }

    private List<String> served(CustomKinds wanted) throws Exception {
        return new CustomDiscovery(api)
                .served(wanted, List.of()).stream().map(ServedKind::plural).toList();
    }

    @Test
    void custom_kinds_are_those_of_other_groups_that_can_be_listed_and_watched() throws Exception {
        assertThat(served(CustomKinds.STANDARD)).containsExactly("rockets");
    }

    @Test
    void a_kind_that_is_installed_later_is_found_by_the_next_look() throws Exception {
        // Given
        CustomDiscovery discovery = new CustomDiscovery(api);
        discovery.served(CustomKinds.STANDARD, List.of());

        // When
        groups("example.org/v2", "new.dev/v1");
        answers.put("/apis/new.dev/v1", resources("gadgets", WATCHABLE));

        // Then
        assertThat(discovery.served(CustomKinds.STANDARD, List.of()))
                .extracting(ServedKind::toString)
                .containsExactly("Kind.example.org", "Kind.new.dev");
    }

    @Test
    void some_can_be_left_out_or_taken_alone_and_their_number_is_bounded() throws Exception {
        // Given
        groups("example.org/v2", "new.dev/v1");
        answers.put("/apis/new.dev/v1", resources("gadgets", WATCHABLE));

        // Then
        assertThat(served(new CustomKinds(Set.of(), Set.of("*.example.org"), 9)))
                .containsExactly("gadgets");
        assertThat(served(new CustomKinds(Set.of("rockets.example.org"), Set.of(), 9)))
                .containsExactly("rockets");
        assertThat(served(new CustomKinds(Set.of(), Set.of(), 1))).containsExactly("rockets");
        assertThat(served(CustomKinds.NONE)).isEmpty();
    }

    @Test
    void a_group_whose_server_is_down_hides_no_other() throws Exception {
        // Given
        groups("down.dev/v1", "example.org/v2");

        // Then
        assertThat(served(CustomKinds.STANDARD)).containsExactly("rockets");
    }
}
