package dev.hindsight.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every source does, whatever it watches. Each source has a test that extends this. */
@Timeout(60)
public abstract class SourceSuite {
    protected static final Duration SOON = Duration.ofSeconds(15);

    /** Behind is who waits for a second; what waits may be complete a second after it happened, and be told a beat later. */
    private static final Duration LONG_ENOUGH_TO_FALL_BEHIND = Duration.ofSeconds(5);

    protected final CollectingPublisher published = new CollectingPublisher();
    private Source source;

    /** A new source on a world that is there, told to find itself behind after a second at most. */
    protected abstract Source source(Publisher publisher);

    /** Lets something happen in the watched world that the source must tell. */
    protected abstract void happen(String name);

    /** Whether the event tells of it. */
    protected abstract boolean isAbout(CloudEvent event, String name);

    @AfterEach
    void close() {
        if (source != null) {
            source.close();
        }
    }

    @Test
    void it_says_first_that_it_started_and_last_that_it_stops() {
        // Given
        started();
        happen("one");
        told("one");

        // When
        source.close();

        // Then
        List<CloudEvent> events = published.events();
        assertThat(state(events.getFirst())).contains("\"started\"");
        assertThat(state(events.getLast())).contains("\"stopping\"");
    }

    @Test
    void every_event_says_of_which_cluster_it_is_when_and_from_where() {
        // Given
        started();

        // When
        happen("one");
        told("one");

        // Then
        assertThat(published.events()).allSatisfy(event -> {
            assertThat(event.getExtension("cluster")).asString().isNotBlank();
            assertThat(event.getSource().toString()).isNotBlank();
            assertThat(event.getTime()).isNotNull();
            assertThat(event.getType()).startsWith("dev.");
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(event.getData()).isNotNull();
        });
        assertThat(published.events()).extracting(CloudEvent::getId).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_published_after_it_was_closed() throws InterruptedException {
        // Given
        started();
        source.close();
        int before = published.events().size();

        // When
        happen("late");
        Thread.sleep(500);

        // Then
        assertThat(published.events()).hasSize(before);
    }

    @Test
    void it_ends_also_while_nobody_takes_its_events() {
        // Given
        started();
        published.block();
        happen("stuck");

        // When
        long began = System.nanoTime();
        source.close();

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void when_nobody_takes_its_events_it_waits_says_so_and_loses_nothing() throws InterruptedException {
        // Given
        started();
        published.block();
        List<String> names = IntStream.range(0, 200).mapToObj(i -> "wave-" + i).toList();

        // When
        names.forEach(this::happen);
        Thread.sleep(LONG_ENOUGH_TO_FALL_BEHIND);
        published.unblock();

        // Then
        names.forEach(this::told);
        published.await("word that it fell behind", SOON, event -> state(event).contains("\"behind\""));
        published.awaitAll("word that it caught up afterwards", SOON, events -> {
            List<String> states = events.stream()
                    .map(SourceSuite::state)
                    .filter(text -> !text.isEmpty())
                    .toList();
            return !states.isEmpty() && states.getLast().contains("\"caughtup\"") ? true : null;
        });
        assertThat(published.mostWaiting()).as("threads that waited at once").isLessThan(150);
    }

    @Test
    void an_event_that_nobody_will_ever_take_is_counted_and_stops_nothing() {
        // Given
        started();
        published.refuse(event -> isAbout(event, "poison"));

        // When
        happen("poison");
        happen("fine");

        // Then
        told("fine");
        published.await("word of what was dropped", SOON, event -> state(event).contains("\"dropped\":1"));
    }

    private void started() {
        source = source(published);
        source.start();
        published.await("word that it caught up", SOON, event -> state(event).contains("\"caughtup\""));
    }

    private void told(String name) {
        published.await("event about " + name, SOON, event -> isAbout(event, name));
    }

    /** The data of a status event; empty for any other. */
    private static String state(CloudEvent event) {
        return event.getType().equals(InputTypes.SOURCE_STATUS)
                ? new String(event.getData().toBytes(), StandardCharsets.UTF_8)
                : "";
    }
}
