package dev.hindsight.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.Status.State;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceStatusTest {
    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");

    private final CollectingPublisher published = new CollectingPublisher();
    private final SourceStatus voice = new SourceStatus(
            published, URI.create("https://api"), "west", "kubernetes", InstantSource.fixed(THEN.plusSeconds(5)));

    @Test
    void a_status_has_the_shape_that_is_agreed() {
        // Given
        Status denied = new Status(State.DENIED, THEN, "May not", List.of(new Status.Part("v1", "Secret")), 2);

        // When
        voice.say(denied).join();

        // Then
        CloudEvent event = published.events().getFirst();
        assertThat(event.getType()).isEqualTo("dev.hindsight.source.status.v1");
        assertThat(event.getExtension("cluster")).isEqualTo("west");
        assertThat(event.getTime().toInstant()).isEqualTo(THEN.plusSeconds(5));
        assertThat(text(event))
                .isEqualTo(
                        "{\"source\":\"kubernetes\",\"state\":\"denied\",\"since\":\"2026-03-01T10:00:00Z\","
                                + "\"detail\":\"May not\",\"kinds\":[{\"apiVersion\":\"v1\",\"kind\":\"Secret\"}],\"dropped\":2}");
        voice.close();
    }

    @Test
    void the_last_word_is_still_said_when_it_is_closed() {
        // Given
        voice.say(Status.of(State.STARTED, THEN, null));
        voice.say(Status.of(State.STOPPING, THEN, null));

        // When
        voice.close();

        // Then
        assertThat(published.events()).extracting(SourceStatusTest::text).hasSize(2);
    }

    @Test
    void who_speaks_never_waits_and_what_is_oldest_is_left_out() {
        // Given
        published.block();

        // When
        for (int i = 0; i < 100; i++) {
            voice.say(Status.of(State.BEHIND, THEN.plusSeconds(i), null));
        }
        published.unblock();
        voice.say(Status.of(State.CAUGHT_UP, THEN, null));

        // Then
        published.await(
                "the last word", Duration.ofSeconds(5), event -> text(event).contains("caughtup"));
        assertThat(published.events()).hasSizeBetween(2, 35);
        voice.close();
    }

    private static String text(CloudEvent event) {
        return new String(event.getData().toBytes(), StandardCharsets.UTF_8);
    }
}
