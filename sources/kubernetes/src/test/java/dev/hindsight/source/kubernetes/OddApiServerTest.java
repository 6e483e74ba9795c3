package dev.hindsight.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.source.CollectingPublisher;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OddApiServerTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private final StubApiServer api = new StubApiServer();
    private final CollectingPublisher published = new CollectingPublisher();
    private KubernetesSource source;

    @AfterEach
    void stop() {
        source.close();
        api.close();
    }

    @Test
    void a_listed_object_says_what_it_is_and_is_otherwise_untouched() {
        // Given
        api.store("settings");

        // When
        watching();

        // Then
        CloudEvent listed = published.await("the object", SOON, Events.named("settings"));
        JsonNode object = Events.data(listed).path("object");
        assertThat(object.path("kind").asText()).isEqualTo("ConfigMap");
        assertThat(object.path("apiVersion").asText()).isEqualTo("v1");
        assertThat(object.path("data").path("text").asText()).isEqualTo("a }{ \" ä");
    }

    @Test
    void a_list_of_many_pages_is_one_inventory() {
        // Given
        api.pagesOf(3);
        for (int i = 0; i < 10; i++) {
            api.store("settings-" + i);
        }

        // When
        watching();

        // Then
        JsonNode completed = completed(0);
        assertThat(completed.path("count").asInt()).isEqualTo(10);
        assertThat(completed.path("namespaces").isNull()).isTrue();
        assertThat(published.events(Events.type(InputTypes.INVENTORY_OBJECT)))
                .allSatisfy(event ->
                        assertThat(Events.data(event).path("inventory")).isEqualTo(completed.path("inventory")))
                .hasSize(10);
    }

    @Test
    void a_page_that_comes_too_late_is_read_on_from_where_the_server_says() {
        // Given
        api.pagesOf(3);
        for (int i = 0; i < 10; i++) {
            api.store("settings-" + i);
        }
        api.refuse(request -> request.contains("continue=3")
                ? new StubApiServer.Refusal(
                        410, "{\"kind\":\"Status\",\"metadata\":{\"continue\":\"4\"},\"message\":\"old\",\"code\":410}")
                : null);

        // When
        watching();

        // Then
        assertThat(completed(0).path("count").asInt()).isEqualTo(9);
        assertThat(completed(0).path("resourceVersion").asText()).isEqualTo(String.valueOf(api.version()));
    }

    @Test
    void a_watch_that_lies_too_far_back_is_told_as_a_loss_and_everything_is_listed_again() {
        // Given
        watching();
        api.store("unseen");

        // When
        api.say("{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"code\":410,\"message\":\"too old\"}}");

        // Then
        published.await("the object", SOON, Events.named("unseen"));
        published.awaitAll("an end of the loss", SOON, events -> states(events).endsWith("caughtup") ? true : null);
        assertThat(states(published.events())).isEqualTo("started caughtup unreachable caughtup");
        JsonNode loss =
                Events.data(published.events(Events.status("unreachable")).getFirst());
        assertThat(loss.path("kinds").toString()).isEqualTo("[{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\"}]");
        List<CloudEvent> events = published.events();
        assertThat(events.indexOf(published.await("loss", SOON, Events.status("unreachable"))))
                .isLessThan(events.indexOf(published.await("object", SOON, Events.named("unseen"))));
    }

    @Test
    void a_line_that_is_no_json_ends_the_watch_which_goes_on_from_the_last_version() {
        // Given
        watching();
        api.create("before");
        published.await("the change before", SOON, Events.named("before"));

        // When
        api.say("{\"type\":\"MODIFIED\",\"object\":{\"metadata\":{\"name\":\"bro");
        api.create("after");

        // Then
        published.await("the change after", SOON, Events.named("after"));
        assertThat(published.events(Events.named("before"))).hasSize(1);
        assertThat(api.requests()).anyMatch(request -> request.contains("resourceVersion=101&"));
    }

    @Test
    void a_connection_that_breaks_in_the_middle_of_a_line_loses_nothing() {
        // Given
        watching();

        // When
        api.say(StubApiServer.CUT);
        api.create("after");

        // Then
        published.await("the change after", SOON, Events.named("after"));
        assertThat(states(published.events())).isEqualTo("started caughtup");
    }

    @Test
    void a_watch_goes_on_from_the_last_bookmark_when_the_server_ends_it() {
        // Given
        watching();

        // When
        api.bookmark();
        api.say(StubApiServer.END);
        awaitRequest("configmaps?watch=true&allowWatchBookmarks=true&resourceVersion=" + api.version() + "&");
        api.create("after");

        // Then
        published.await("the change after", SOON, Events.named("after"));
        assertThat(published.events(Events.type(InputTypes.INVENTORY_COMPLETED)))
                .hasSize(2);
    }

    @Test
    void a_version_that_the_server_never_goes_on_from_is_left_for_a_new_list() {
        // Given
        watching();
        api.store("unseen");
        api.refuse(request -> request.contains("configmaps?watch") && request.contains("resourceVersion=100&")
                ? StubApiServer.Refusal.status(504, "Too large resource version")
                : null);

        // When
        api.say(StubApiServer.END);

        // Then
        published.await("the object", SOON, Events.named("unseen"));
        published.awaitAll("an end of it", SOON, events -> states(events).endsWith("caughtup") ? true : null);
    }

    @Test
    void a_forbidden_kind_is_told_with_the_rule_to_add_and_the_others_go_on() {
        // Given
        api.refuse(request -> request.contains("/secrets?")
                ? StubApiServer.Refusal.status(403, "User me cannot list resource secrets")
                : null);

        // When
        start(api.kubeconfig(folder));

        // Then
        CloudEvent denied = published.await("the denial", SOON, Events.status("denied"));
        assertThat(Events.data(denied).path("detail").asText())
                .startsWith(
                        "May not list secrets. Add to the ClusterRole: - apiGroups: [\"\"], resources: [\"secrets\"],"
                                + " verbs: [\"get\", \"list\", \"watch\"]");
        assertThat(Events.data(denied).path("kinds").toString())
                .isEqualTo("[{\"apiVersion\":\"v1\",\"kind\":\"Secret\"}]");
        api.create("settings");
        published.await("a change of another kind", SOON, Events.named("settings"));
    }

    @Test
    void a_right_that_is_given_later_is_found() {
        // Given
        api.refuse(request -> request.contains("/secrets?") ? StubApiServer.Refusal.status(403, "no") : null);
        start(api.kubeconfig(folder));
        published.await("the denial", SOON, Events.status("denied"));

        // When
        api.refuse(request -> null);

        // Then
        published.await("word that it caught up", SOON, Events.status("caughtup"));
        assertThat(published.events(Events.type(InputTypes.INVENTORY_COMPLETED).and(Events.of("Secret"))))
                .hasSize(1);
    }

    @Test
    void credentials_that_expire_are_read_anew_from_the_program_of_the_kubeconfig() throws IOException {
        // Given
        Path token = Files.writeString(folder.resolve("token"), "first");
        api.accept("first");
        start(api.kubeconfig(folder, exec(token)));
        published.await("word that it caught up", SOON, Events.status("caughtup"));

        // When
        Files.writeString(token, "second");
        api.accept("second");
        api.say(StubApiServer.END);
        api.create("after");

        // Then
        published.await("the change after", SOON, Events.named("after"));
    }

    @Test
    void credentials_that_stay_refused_are_told_and_healed_when_they_are_right_again() {
        // Given
        watching();

        // When
        api.accept("another");
        api.say(StubApiServer.END);

        // Then
        CloudEvent lost = published.await("the loss", SOON, Events.status("unreachable"));
        assertThat(Events.data(lost).path("detail").asText()).contains("does not accept the credentials");
        api.store("unseen");
        api.kubeconfig(folder);
        published.await("what happened meanwhile", SOON, Events.named("unseen"));
        published.awaitAll("an end of the loss", SOON, events -> states(events).endsWith("caughtup") ? true : null);
    }

    private void watching() {
        start(api.kubeconfig(folder));
        published.await("word that it caught up", SOON, Events.status("caughtup"));
        awaitRequest("configmaps?watch=true");
    }

    private void start(Path kubeconfig) {
        source = new KubernetesSource(SourceConfig.of(kubeconfig, null).with(Quick.TIMING), published);
        source.start();
    }

    private JsonNode completed(int index) {
        return Events.data(published
                .events(Events.type(InputTypes.INVENTORY_COMPLETED).and(Events.of("ConfigMap")))
                .get(index));
    }

    private void awaitRequest(String part) {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (api.requests().stream().noneMatch(request -> request.contains(part))) {
            assertThat(System.nanoTime()).as("a request for " + part).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static String states(List<CloudEvent> events) {
        return String.join(
                " ",
                events.stream()
                        .filter(Events.type(InputTypes.SOURCE_STATUS))
                        .map(event -> Events.data(event).path("state").asText())
                        .toList());
    }

    private static String exec(Path token) {
        return """
                {"exec":{"apiVersion":"client.authentication.k8s.io/v1","command":"sh","interactiveMode":"Never",
                "args":["-c","printf '{\\"kind\\":\\"ExecCredential\\",\\"apiVersion\\":\\"client.authentication.k8s.io/v1\\",\\"status\\":{\\"token\\":\\"%%s\\"}}' $(cat %s)"]}}""".formatted(token);
    }
}
