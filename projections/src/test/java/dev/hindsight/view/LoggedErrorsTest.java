package dev.hindsight.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.detect.Detect;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.axon.AxonEventStore;
import dev.hindsight.store.axon.PostgresForTests;
import io.cloudevents.CloudEvent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Groups of errors on a real database: what is told twice, late, after a restart or of another cluster. */
class LoggedErrorsTest {
    private static final String RECORDING = "selector";

    /** Group and hour with its sum, first and last. */
    private static Map<String, String> counts(EventStore store, String cluster) {
        Map<String, List<Occurrence>> hours = new TreeMap<>();
        for (Recorded recorded : store.log().read(cluster, 0, Integer.MAX_VALUE)) {
            if (recorded.event() instanceof ErrorGroupOccurred occurred) {
                hours.computeIfAbsent(recorded.stream().id(), none -> new ArrayList<>())
                        .add(occurred.occurrence());
            }
        }
        Map<String, String> counts = new TreeMap<>();
        hours.forEach((hour, told) -> counts.put(
                hour,
                told.stream().mapToLong(Occurrence::count).sum() + " from "
                        + told.stream()
                                .map(Occurrence::first)
                                .min(Comparable::compareTo)
                                .orElseThrow() + " to "
                        + told.stream()
                                .map(Occurrence::last)
                                .max(Comparable::compareTo)
                                .orElseThrow()));
        return counts;
    }

    private static void tell(DataSource database, List<CloudEvent> events) {
        try (EventStore store = AxonEventStore.open(database, AxonEventStore.Options.defaults())) {
            Detect detect = new Detect(
                    store,
                    new FactExtractor(value -> "digest-of-" + value.length()),
                    RuleCatalogue.standard(),
                    InstantSource.system());
            List<CompletableFuture<?>> underWay = new ArrayList<>();
            for (CloudEvent event : events) {
                underWay.add(detect.handle(event));
                if (underWay.size() == 100) {
                    underWay.forEach(CompletableFuture::join);
                    underWay.clear();
                }
            }
            underWay.forEach(CompletableFuture::join);
        }
    }

    private static Map<String, String> counts(DataSource database, String cluster) {
        try (EventStore store = AxonEventStore.open(database, AxonEventStore.Options.defaults())) {
            return counts(store, cluster);
        }
    }

    @Test
    void order_repetition_and_restarts_change_nothing_and_clusters_are_apart() {
        // Given
        List<CloudEvent> batches = RecordedLog.events(RECORDING, "east").stream()
                .filter(event -> event.getType().equals(InputTypes.LOG_BATCH))
                .toList();
        List<CloudEvent> west = RecordedLog.events(RECORDING, "west").stream()
                .filter(event -> event.getType().equals(InputTypes.LOG_BATCH))
                .toList();
        DataSource inOrder = PostgresForTests.newDatabase();
        tell(inOrder, batches);
        List<CloudEvent> shuffled = new ArrayList<>(batches);
        shuffled.addAll(west);
        shuffled.addAll(batches.subList(0, batches.size() / 2));
        Collections.shuffle(shuffled, new Random(7));
        int half = shuffled.size() / 2;

        // When
        DataSource otherwise = PostgresForTests.newDatabase();
        tell(otherwise, shuffled.subList(0, half));
        tell(otherwise, shuffled.subList(half / 2, shuffled.size()));

        // Then
        assertThat(counts(inOrder, "east")).hasSizeGreaterThan(6);
        assertThat(counts(otherwise, "east")).isEqualTo(counts(inOrder, "east"));
        assertThat(counts(otherwise, "west")).isEqualTo(counts(inOrder, "east"));
    }

    @Test
    void a_recording_that_is_read_twice_with_a_restart_between_counts_once() {
        // Given
        List<CloudEvent> events = RecordedLog.events("missing-setting", "twice");
        DataSource database = PostgresForTests.newDatabase();
        tell(database, events);
        Map<String, String> once = counts(database, "twice");

        // When
        tell(database, events);

        // Then
        assertThat(once).hasSize(8);
        assertThat(counts(database, "twice")).isEqualTo(once);
    }
}
