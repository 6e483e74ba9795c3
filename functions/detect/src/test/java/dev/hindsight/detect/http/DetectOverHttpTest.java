package dev.hindsight.detect.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.detect.Pods;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.deadletter.DeadLetters.DeadLetter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DetectOverHttpTest {
    @TestHTTPResource("/")
    URI root;

    @Inject
    PressedStore store;

    @Test
    void an_event_in_binary_mode_is_appended_and_answered_with_the_doorbell() throws Exception {
        // Given
        long head = store.log().head();
        Thread.sleep(300); // the bell of an earlier test keeps still no longer

        // When
        HttpResponse<String> answer =
                client().binary(InputTypes.RESOURCE_ADD, "binary", Pods.json("binary", 7, "Pending"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ce-type")).hasValue(InputTypes.LOG_GREW);
        assertThat(answer.headers().firstValue("ce-cluster")).hasValue("binary");
        assertThat(answer.body()).contains("\"cluster\":\"binary\"").contains("\"position\":");
        assertThat(store.log().head()).isGreaterThan(head);
    }

    @Test
    void the_same_event_again_is_answered_with_nothing() throws Exception {
        // Given
        client().binary(InputTypes.RESOURCE_ADD, "again", Pods.json("again", 7, "Pending"));
        Thread.sleep(300);
        client().binary(InputTypes.RESOURCE_ADD, "again", Pods.json("other", 8, "Pending"));

        // When
        HttpResponse<String> answer =
                client().binary(InputTypes.RESOURCE_ADD, "again", Pods.json("again", 7, "Pending"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void an_event_in_structured_mode_may_have_extensions_that_are_no_text() throws Exception {
        // When
        HttpResponse<String> answer = client().post(
                        "",
                        "application/cloudevents+json",
                        Client.structured("structured", Pods.json("structured", 7, "Pending"))
                                .replace("\"specversion\"", "\"sequence\":5,\"sampled\":true,\"specversion\""));

        // Then
        assertThat(answer.statusCode()).isIn(200, 204);
        assertThat(store.log().clusters()).contains("structured");
    }

    @Test
    void under_pressure_the_answer_is_503_and_says_when_to_try_again() throws Exception {
        // Given
        store.refuse(1);

        // When
        HttpResponse<String> answer =
                client().binary(InputTypes.RESOURCE_ADD, "pressed", Pods.json("pressed", 7, "Pending"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(store.log().clusters()).doesNotContain("pressed");
    }

    @Test
    void the_end_of_a_list_that_overtakes_its_objects_is_sent_back() throws Exception {
        // When
        HttpResponse<String> answer = client().binary(
                        InputTypes.INVENTORY_COMPLETED,
                        "early",
                        "{\"inventory\":\"i\",\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"count\":1,\"resourceVersion\":\"9\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void poison_is_kept_with_its_reason_and_answered_with_success() throws Exception {
        // Given
        String good = Client.structured("poison", "{}");

        // When
        List<HttpResponse<String>> answers = List.of(
                client().binary(InputTypes.RESOURCE_ADD, "poison", "{ this is not JSON"),
                client().binary(InputTypes.RESOURCE_ADD, "poison", "[1,2,3]"),
                client().binary(InputTypes.RESOURCE_ADD, "poison", ""),
                client().binary("com.example.unknown", "poison", "{}"),
                client().binary("dev.hindsight.inventory.object.v9", "poison", "{}"),
                client().post("", "application/cloudevents+json", "{ damaged"),
                client().post("", "application/cloudevents+json", "[]"),
                client().post("", "application/cloudevents+json", good.replace("\"type\"", "\"tipe\"")),
                client().post("", "application/cloudevents+json", good.replace("T07:", "x07:")));

        // Then
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(204);
        assertThat(store.deadLetters().list(Long.MAX_VALUE, answers.size()))
                .extracting(DeadLetter::reason)
                .hasSize(answers.size())
                .anyMatch(reason -> reason.contains("not JSON"))
                .anyMatch(reason -> reason.contains("not an object"))
                .anyMatch(reason -> reason.contains("no data"))
                .anyMatch(reason -> reason.contains("com.example.unknown"))
                .anyMatch(reason -> reason.contains("v9"))
                .anyMatch(reason -> reason.contains("'type' is missing"));
    }

    @Test
    void what_a_broker_could_not_deliver_is_kept() throws Exception {
        // When
        HttpResponse<String> answer = undelivered("undelivered", "{}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(store.deadLetters().list(Long.MAX_VALUE, 1)).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("not delivered: the last answer was 500");
            assertThat(letter.attributes()).containsEntry("id", "undelivered");
        });
    }

    @Test
    void what_was_taken_though_its_answer_was_not_is_settled_by_itself() throws Exception {
        // Given
        String pod = Pods.json("answered", 7, "Pending");
        client().binary(InputTypes.RESOURCE_ADD, "letters", pod);
        long head = store.log().head();

        // When
        undelivered("answered", pod);

        // Then
        assertThat(settled("answered")).isEqualTo("played again: accepted; nothing of it was new");
        assertThat(store.log().head()).isEqualTo(head);
    }

    @Test
    void what_was_never_taken_is_taken_when_it_comes_as_a_dead_letter() throws Exception {
        // When
        undelivered("late", Pods.json("late", 8, "Pending"));

        // Then
        assertThat(settled("late")).startsWith("played again: appended");
    }

    private HttpResponse<String> undelivered(String id, String data) throws Exception {
        return Client.HTTP.send(
                client().request("dead-letter", "application/json")
                        .header("ce-id", id)
                        .header("ce-specversion", "1.0")
                        .header("ce-source", "/test")
                        .header("ce-type", InputTypes.RESOURCE_ADD)
                        .header("ce-cluster", "letters")
                        .header("ce-knativeerrorcode", "500")
                        .POST(BodyPublishers.ofString(data))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** How the newest letter was settled, when it is of that event. */
    private String settled(String id) throws InterruptedException {
        DeadLetter letter = newest();
        for (int tries = 0; tries < 200 && letter.resolved() == null; tries++) {
            Thread.sleep(50);
            letter = newest();
        }
        assertThat(letter.attributes()).containsEntry("id", id);
        return letter.resolved();
    }

    private DeadLetter newest() {
        return store.deadLetters().list(Long.MAX_VALUE, 1).getFirst();
    }

    @Test
    void the_conformance_samples_of_cloudevents_are_understood() throws Exception {
        // Given
        String structured = sample("structured.json");

        // When
        HttpResponse<String> asStructured =
                client().post("", "application/cloudevents+json; charset=utf-8", structured);
        HttpResponse<String> asBinary = Client.HTTP.send(
                client().request("", "application/json; charset=utf-8")
                        .header("ce-specversion", "1.0")
                        .header("ce-type", "com.example.someevent")
                        .header("ce-time", "2018-04-05T03:56:24Z")
                        .header("ce-id", "1234-1234-1234")
                        .header("ce-source", "/mycontext/subcontext")
                        .POST(BodyPublishers.ofString("{ \"message\": \"Hello World!\" }"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(asStructured.statusCode()).isEqualTo(204);
        assertThat(asBinary.statusCode()).isEqualTo(204);
        assertThat(store.deadLetters().list(Long.MAX_VALUE, 2)).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.reason()).isEqualTo("nobody here handles events of type com.example.someevent");
            assertThat(letter.attributes())
                    .containsEntry("id", "1234-1234-1234")
                    .containsEntry("source", "/mycontext/subcontext")
                    .containsEntry("time", "2018-04-05T03:56:24Z");
            assertThat(new String(letter.body(), StandardCharsets.UTF_8)).contains("Hello World!");
        });
    }

    private Client client() {
        return new Client(root);
    }

    private static String sample(String name) throws IOException {
        try (InputStream in = DetectOverHttpTest.class.getResourceAsStream("/cloudevents/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
