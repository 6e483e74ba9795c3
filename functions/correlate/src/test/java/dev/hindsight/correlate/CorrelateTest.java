package dev.hindsight.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.store.reader.Checkpoints.Claim;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorrelateTest {
    private static final String CLUSTER = "missing-secret";

    private final InMemoryEventStore store = new InMemoryEventStore(Recordings.NOW);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_service_that_selects_nothing_is_found_and_cleared_when_it_heals() throws Exception {
        // Given
        Recordings.detect(store, Recordings.events("selector"));

        // When
        new Correlate(store, RuleCatalogue.standard()).catchUp("selector");

        // Then
        assertThat(Recordings.story(store))
                .containsSubsequence(
                        "+ service-selects-nothing Service/store", "- service-selects-nothing Service/store")
                .containsSubsequence(
                        "+ service-without-endpoints Service/orders", "- service-without-endpoints Service/orders");
        assertThat(Recordings.open(store))
                .noneMatch(open -> open.startsWith("service-selects") || open.startsWith("service-without"));
    }

    @Test
    void a_secret_that_is_missing_is_told_of_the_workload_that_needs_it() throws Exception {
        // Given
        Recordings.detect(store, Recordings.events(CLUSTER));

        // When
        new Correlate(store, RuleCatalogue.standard()).catchUp(CLUSTER);

        // Then
        assertThat(Recordings.story(store))
                .containsSubsequence(
                        "+ missing-reference Deployment/payments",
                        "+ rollout-short Deployment/payments",
                        "- missing-reference Deployment/payments",
                        "- rollout-short Deployment/payments");
    }

    @Test
    void what_is_decided_happened_when_its_cause_did() throws Exception {
        // Given
        Recordings.detect(store, Recordings.events(CLUSTER));

        // When
        new Correlate(store, RuleCatalogue.standard()).catchUp(CLUSTER);

        // Then
        assertThat(decided()).isNotEmpty().allSatisfy(decision -> {
            Recorded cause = causeOf(decision);
            assertThat(decision.actor()).isEqualTo("rules:1");
            assertThat(decision.occurredAt()).isEqualTo(cause.occurredAt());
            assertThat(basisOf(decision)).isEqualTo(cause.position());
        });
    }

    @Test
    void a_cluster_that_another_instance_holds_is_left_to_it() throws Exception {
        // Given
        Recordings.detect(store, Recordings.events(CLUSTER));
        Claim elsewhere = store.checkpoints().claim(Correlate.readerOf(CLUSTER)).orElseThrow();
        Correlate correlate = new Correlate(store, RuleCatalogue.standard());

        // When, Then
        assertThatThrownBy(() -> correlate.catchUp(CLUSTER)).isInstanceOf(StoreBusy.class);
        elsewhere.close();
        assertThat(correlate.catchUp(CLUSTER)).isEqualTo(store.log().head());
    }

    @Test
    void the_loop_decides_what_comes_while_it_runs_and_saves_when_it_ends() throws Exception {
        // Given
        Correlate correlate = new Correlate(store, RuleCatalogue.standard());

        // When
        try (CorrelateLoop loop = new CorrelateLoop(store, correlate)) {
            loop.start();
            Recordings.detect(store, Recordings.events("selector"));
            waitFor("- service-selects-nothing Service/store");
            assertThat(loop.failure()).isEmpty();
        }

        // Then
        assertThat(store.checkpoints().load(Correlate.readerOf("selector"))).isPresent();
    }

    private void waitFor(String line) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!Recordings.story(store).contains(line) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(Recordings.story(store)).contains(line);
    }

    private List<Recorded> decided() {
        return store.log().read(0, Integer.MAX_VALUE).stream()
                .filter(recorded -> recorded.stream().type().equals("finding"))
                .toList();
    }

    private Recorded causeOf(Recorded decision) {
        return store.log().read(0, Integer.MAX_VALUE).stream()
                .filter(recorded -> recorded.id().equals(decision.cause()))
                .findFirst()
                .orElseThrow();
    }

    private static long basisOf(Recorded decision) {
        return switch ((FindingEvent) decision.event()) {
            case FindingEvent.FindingRaised raised -> raised.basis();
            case FindingEvent.FindingCleared cleared -> cleared.basis();
        };
    }
}
