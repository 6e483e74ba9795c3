package dev.hindsight.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.detect.ingest.Ingest;
import dev.hindsight.detect.ingest.IngestResult;
import dev.hindsight.resource.Facts;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisorderTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_recording_shuffled_and_doubled_ends_in_the_same_state(long seed) throws Exception {
        // Given
        List<CloudEvent> inOrder = Bench.recording("missing-secret");
        List<CloudEvent> disorder = new ArrayList<>(inOrder);
        disorder.addAll(inOrder);
        Collections.shuffle(disorder, new Random(seed));

        // When
        try (Bench straight = new Bench();
                Bench shuffled = new Bench()) {
            new Ingest(straight.detect, 64).events(inOrder.iterator());
            handleAll(shuffled, disorder);

            // Then
            assertThat(differing(straight.facts(), shuffled.facts())).isEmpty();
            assertThat(shuffled.open()).isEqualTo(straight.open());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"selector", "checkout-outage"})
    void a_recording_twice_appends_nothing_the_second_time(String name) throws Exception {
        // Given
        List<CloudEvent> events = Bench.recording(name);

        try (Bench bench = new Bench()) {
            new Ingest(bench.detect, 64).events(events.iterator());
            long head = bench.store.log().head();

            // When
            IngestResult again = new Ingest(bench.detect, 64).events(events.iterator());

            // Then
            assertThat(again.appended()).isZero();
            assertThat(again.unchanged()).isEqualTo(events.size());
            assertThat(bench.store.log().head()).isEqualTo(head);
            assertThat(bench.store.deadLetters().count()).isZero();
        }
    }

    /** Names of what differs; the version may, as one of several versions with the same facts was seen first. */
    private static Set<String> differing(Map<String, Facts> some, Map<String, Facts> others) {
        Set<String> all = new TreeSet<>(some.keySet());
        all.addAll(others.keySet());
        all.removeIf(uid -> some.containsKey(uid)
                && others.containsKey(uid)
                && some.get(uid).ref().equals(others.get(uid).ref())
                && some.get(uid).body().equals(others.get(uid).body()));
        return all;
    }

    /** As a broker does: what is sent back is delivered again later. */
    private static void handleAll(Bench bench, List<CloudEvent> events) {
        List<CloudEvent> later = new ArrayList<>();
        for (CloudEvent event : events) {
            if (bench.isSentBack(event)) {
                assertThat(event.getType()).isEqualTo(InputTypes.INVENTORY_COMPLETED);
                later.add(event);
            }
        }
        for (CloudEvent event : later) {
            assertThat(bench.isSentBack(event)).isFalse();
        }
    }
}
