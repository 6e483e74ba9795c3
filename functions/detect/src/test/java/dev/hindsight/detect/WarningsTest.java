package dev.hindsight.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarningsTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static String json(int version, int count, String last) {
        return """
                {"apiVersion":"v1","kind":"Event","metadata":{"name":"web.1","namespace":"shop","uid":"uid-event",\
                "resourceVersion":"%d"},"type":"Warning","reason":"BackOff","message":"Back-off restarting web",\
                "involvedObject":{"kind":"Pod","namespace":"shop","name":"web-5d4f8b6c9d-x2k4p","uid":"uid-pod"},\
                "count":%d,"firstTimestamp":"2026-11-21T07:01:00Z","lastTimestamp":"2026-11-21T%sZ"}""".formatted(version, count, last);
    }

    private static CloudEvent told(String type, int version, int count, String last) {
        return Pods.event(type, type + version, json(version, count, last));
    }

    private static CloudEvent listed(String inventory, int version, int count, String last) {
        String data = "{\"inventory\":\"" + inventory + "\",\"object\":" + json(version, count, last) + "}";
        return Pods.event(InputTypes.INVENTORY_OBJECT, inventory, data);
    }

    private static CloudEvent completed(String inventory) {
        String data = """
                {"inventory":"%s","apiVersion":"v1","kind":"Event","namespaces":null,"count":1,\
                "resourceVersion":"9","started":"2026-11-21T07:00:00Z","ended":"2026-11-21T07:00:00Z"}""".formatted(inventory);
        return Pods.event(InputTypes.INVENTORY_COMPLETED, inventory + "end", data);
    }

    private List<String> groups() {
        return new ToldGroups(bench.events(ErrorGroupEvent.class)).lines();
    }

    @Test
    void a_warning_counts_as_often_as_it_happened_and_when() {
        // When
        bench.handle(told(InputTypes.RESOURCE_ADD, 5, 1, "07:01:00"));
        bench.handle(told(InputTypes.RESOURCE_UPDATE, 6, 4, "07:03:30"));

        // Then
        assertThat(groups()).containsExactly("4 warn kubernetes shop/web: BackOff: Back-off restarting web");
        assertThat(bench.events(ErrorGroupOccurred.class))
                .extracting(ErrorGroupOccurred::occurrence)
                .extracting(Occurrence::last)
                .last()
                .hasToString("2026-11-21T07:03:30Z");
    }

    @Test
    void it_counts_once_whatever_tells_it_again() {
        // Given
        bench.handle(told(InputTypes.RESOURCE_ADD, 5, 1, "07:01:00"));
        bench.handle(told(InputTypes.RESOURCE_UPDATE, 6, 4, "07:03:30"));

        // When
        bench.handle(told(InputTypes.RESOURCE_UPDATE, 6, 4, "07:03:30"));
        bench.handle(told(InputTypes.RESOURCE_ADD, 6, 4, "07:03:30"));
        bench.handle(told(InputTypes.RESOURCE_UPDATE, 5, 1, "07:01:00"));
        bench.handle(listed("first", 6, 4, "07:03:30"));
        bench.handle(completed("first"));
        bench.handle(listed("second", 6, 4, "07:03:30"));
        bench.restarted()
                .handle(told(InputTypes.RESOURCE_ADD, 6, 4, "07:03:30"))
                .join();
        bench.restarted().handle(listed("third", 6, 4, "07:03:30")).join();

        // Then
        assertThat(groups()).containsExactly("4 warn kubernetes shop/web: BackOff: Back-off restarting web");
    }

    @Test
    void what_an_inventory_shows_after_a_gap_is_counted_by_the_difference() {
        // Given
        bench.handle(told(InputTypes.RESOURCE_ADD, 5, 2, "07:01:00"));
        bench.handle(listed("first", 5, 2, "07:01:00"));
        bench.handle(completed("first"));

        // When
        bench.handle(listed("second", 9, 7, "07:06:00"));

        // Then
        assertThat(groups()).containsExactly("7 warn kubernetes shop/web: BackOff: Back-off restarting web");
    }

    @Test
    void the_past_that_nobody_watched_is_not_counted() {
        // When
        bench.handle(listed("first", 5, 50, "07:00:30"));
        boolean nothing = groups().isEmpty();
        bench.handle(told(InputTypes.RESOURCE_UPDATE, 6, 51, "07:03:00"));

        // Then
        assertThat(nothing).isTrue();
        assertThat(groups()).containsExactly("1 warn kubernetes shop/web: BackOff: Back-off restarting web");
    }

    @Test
    void each_cluster_counts_for_itself() {
        // Given
        CloudEvent east = told(InputTypes.RESOURCE_ADD, 5, 1, "07:01:00");
        CloudEvent west = CloudEventBuilder.v1(east)
                .withExtension("cluster", "west")
                .withTime(Pods.START.atOffset(ZoneOffset.UTC))
                .build();

        // When
        bench.handle(east);
        bench.handle(west);

        // Then
        assertThat(bench.events(ErrorGroupOccurred.class)).hasSize(2);
    }

    @Test
    void what_is_normal_is_no_error() {
        // When
        bench.handle(Pods.event(
                InputTypes.RESOURCE_ADD, "normal", json(5, 1, "07:01:00").replace("Warning", "Normal")));

        // Then
        assertThat(groups()).isEmpty();
    }
}
