package dev.hindsight.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.change.ChangeEvent;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.store.reader.Checkpoints.Checkpoint;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided does not depend on how the log was read: in which portions, how often, or after which crash. */
class SameDecisionsTest {
    private static final String CLUSTER = "missing-secret";

    private final InMemoryEventStore store = new InMemoryEventStore(Recordings.NOW);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void after_a_crash_between_append_and_checkpoint_nothing_is_decided_twice() throws Exception {
        // Given
        Recordings.detect(store, Recordings.events(CLUSTER));
        Correlate crashed = new Correlate(store, RuleCatalogue.standard());
        crashed.catchUp(CLUSTER);
        long head = store.log().head();
        crashed.close();
        store.checkpoints().forget(Correlate.readerOf(CLUSTER));

        // When
        Progress again = new Correlate(store, RuleCatalogue.standard()).advance(CLUSTER);

        // Then
        assertThat(again).isEqualTo(new Progress(head, 0));
        assertThat(store.log().head()).isEqualTo(head);
    }

    @Test
    void a_crash_after_each_single_append_changes_nothing_either() throws Exception {
        // Given
        List<String> straight = straight();
        Recordings.detect(store, Recordings.events(CLUSTER));
        int crashes = 0;

        // When
        for (int crash = 1; crash <= 60; crash += 3) {
            Correlate correlate = new Correlate(new StoreThatDies(store, crash), RuleCatalogue.standard());
            try {
                correlate.catchUp(CLUSTER);
            } catch (StoreBusy died) {
                crashes++;
            }
            correlate.close();
            store.checkpoints().forget(Correlate.readerOf(CLUSTER));
        }
        new Correlate(store, RuleCatalogue.standard()).catchUp(CLUSTER);

        // Then
        assertThat(crashes).isGreaterThan(5);
        assertThat(neighbourStory(store)).isEqualTo(straight);
    }

    @Test
    void a_checkpoint_at_any_place_leads_to_the_same_decisions() throws Exception {
        // Given
        List<String> straight = straight();
        Settings often = new Settings(7, 1, Duration.ofDays(1));
        List<CloudEvent> events = Recordings.events(CLUSTER);

        // When
        for (int from = 0; from < events.size(); from += 97) {
            Recordings.detect(store, events.subList(from, Math.min(events.size(), from + 97)));
            try (Correlate correlate = new Correlate(store, RuleCatalogue.standard(), Recordings.NOW, often)) {
                correlate.catchUp(CLUSTER);
            }
        }

        // Then
        assertThat(neighbourStory(store)).isEqualTo(straight);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_size_of_portions_changes_nothing(long seed) throws Exception {
        // Given
        List<String> straight = straight();
        Random random = new Random(seed);
        Settings portions = new Settings(1 + random.nextInt(60), 1 + random.nextInt(500), Duration.ofDays(1));
        Recordings.detect(store, Recordings.events(CLUSTER));

        // When
        try (Correlate correlate = new Correlate(store, RuleCatalogue.standard(), Recordings.NOW, portions)) {
            correlate.catchUp(CLUSTER);
        }

        // Then
        assertThat(neighbourStory(store)).isEqualTo(straight);
    }

    @Test
    void a_doorbell_twice_or_late_appends_nothing() throws Exception {
        // Given
        Recordings.detect(store, Recordings.events(CLUSTER));
        Correlate correlate = new Correlate(store, RuleCatalogue.standard());
        correlate.catchUp(CLUSTER);
        long head = store.log().head();

        // When
        Progress again = correlate.advance(CLUSTER);

        // Then
        assertThat(again).isEqualTo(new Progress(head, 0));
        assertThat(store.log().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void disorder_on_the_way_ends_in_the_same_findings(long seed) throws Exception {
        // Given
        List<CloudEvent> disorder = new ArrayList<>(Recordings.events(CLUSTER));
        disorder.addAll(Recordings.events(CLUSTER));
        Collections.shuffle(disorder, new Random(seed));
        // The ends of lists are sent back until their objects are there; here they come last at once.
        disorder.sort(Comparator.comparing(event -> event.getType().equals(InputTypes.INVENTORY_COMPLETED)));
        InMemoryEventStore straight = new InMemoryEventStore(Recordings.NOW);
        Recordings.detect(straight, Recordings.events(CLUSTER));
        new Correlate(straight, RuleCatalogue.standard()).catchUp(CLUSTER);

        // When
        Recordings.detect(store, disorder);
        new Correlate(store, RuleCatalogue.standard()).catchUp(CLUSTER);

        // Then
        assertThat(Recordings.open(store)).isEqualTo(Recordings.open(straight));
        straight.close();
    }

    @Test
    void a_damaged_checkpoint_is_thrown_away() throws Exception {
        // Given
        Recordings.detect(store, Recordings.events(CLUSTER));
        store.checkpoints().save(Correlate.readerOf(CLUSTER), new Checkpoint(500, new byte[] {1, 2, 3}));

        // When
        try (Correlate correlate = new Correlate(store, RuleCatalogue.standard())) {
            correlate.catchUp(CLUSTER);
        }

        // Then
        assertThat(neighbourStory(store)).isEqualTo(straight());
        assertThat(store.checkpoints()
                        .load(Correlate.readerOf(CLUSTER))
                        .orElseThrow()
                        .position())
                .isEqualTo(store.log().head());
    }

    private static List<String> straight() throws InterruptedException {
        try (InMemoryEventStore straight = new InMemoryEventStore(Recordings.NOW)) {
            Recordings.detect(straight, Recordings.events(CLUSTER));
            new Correlate(straight, RuleCatalogue.standard()).catchUp(CLUSTER);
            return neighbourStory(straight);
        }
    }

    /** Only what was decided here, with the time at which it happened. */
    private static List<String> neighbourStory(InMemoryEventStore store) {
        return store.log().read(0, Integer.MAX_VALUE).stream()
                .filter(recorded ->
                        Set.of("finding", "change").contains(recorded.stream().type()))
                .map(recorded -> recorded.occurredAt() + " "
                        + recorded.event().getClass().getSimpleName() + " "
                        + (recorded.event() instanceof ChangeEvent change
                                ? withoutPositions(change)
                                : Recordings.line(recorded).toList().toString()))
                .toList();
    }

    /** Decisions made meanwhile move the positions of what is read later. */
    private static String withoutPositions(ChangeEvent change) {
        return change.toString().replaceAll("(change|basis)=\\d+", "$1");
    }
}
