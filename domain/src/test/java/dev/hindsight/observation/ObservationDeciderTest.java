package dev.hindsight.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.FindingEvent.Reason;
import dev.hindsight.finding.Severity;
import dev.hindsight.observation.ObservationCommand.Observe;
import dev.hindsight.observation.ObservationCommand.Vanish;
import dev.hindsight.observation.ObservationState.Known;
import dev.hindsight.observation.ObservationState.Unknown;
import dev.hindsight.resource.Change;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationDeciderTest {
    private static final ResourceRef REF = new ResourceRef("v1", "Pod", "shop", "web-1", "u1");

    /** Wrong is a phase that begins with a capital F; the message repeats it. */
    private static final ObservationDecider DECIDER = new ObservationDecider(facts -> {
        String phase = facts.body().at("status").text("phase");
        return phase.startsWith("F") ? List.of(new Finding("failed", REF, Severity.HIGH, phase, List.of())) : List.of();
    });

    private static Facts facts(String version, String phase) {
        return new Facts(REF, version, Tree.of(Map.of("status", Map.of("phase", phase))));
    }

    private static ObservationState after(ObservationCommand... commands) {
        ObservationState state = DECIDER.initial();
        for (ObservationCommand command : commands) {
            for (DomainEvent event : DECIDER.decide(state, command)) {
                state = DECIDER.evolve(state, event);
            }
        }
        return state;
    }

    private static Finding failed(String message) {
        return new Finding("failed", REF, Severity.HIGH, message, List.of());
    }

    @ParameterizedTest
    @CsvSource({"ADDED,CREATED", "UPDATED,FOUND", "LISTED,FOUND", "LISTED_AGAIN,APPEARED_UNSEEN"})
    void the_first_sight_of_an_object_tells_how_it_came(Told told, Sighting how) {
        // When
        List<DomainEvent> events = DECIDER.decide(new Unknown(), new Observe(facts("5", "Running"), told));

        // Then
        assertThat(events).containsExactly(new ResourceObserved(facts("5", "Running"), how, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"ADDED,CHANGED", "UPDATED,CHANGED", "LISTED,CHANGED_UNSEEN", "LISTED_AGAIN,CHANGED_UNSEEN"})
    void a_newer_version_with_other_facts_is_told_with_its_changes(Told told, Sighting how) {
        // Given
        ObservationState known = after(new Observe(facts("5", "Pending"), Told.ADDED));

        // When
        List<DomainEvent> events = DECIDER.decide(known, new Observe(facts("6", "Running"), told));

        // Then
        Change change = new Change(
                Change.Aspect.STATUS, "status.phase", "Pending", "Running", "phase changed from Pending to Running");
        assertThat(events).containsExactly(new ResourceObserved(facts("6", "Running"), how, List.of(change)));
    }

    @ParameterizedTest
    @CsvSource({"5,Running", "4,Running", "6,Pending"})
    void an_old_version_and_one_without_news_decide_nothing(String version, String phase) {
        // Given
        ObservationState known = after(new Observe(facts("5", "Pending"), Told.ADDED));

        // When
        List<DomainEvent> events = DECIDER.decide(known, new Observe(facts(version, phase), Told.UPDATED));

        // Then
        assertThat(events).isEmpty();
    }

    @Test
    void what_is_wrong_is_raised_said_anew_and_cleared() {
        // Given
        ObservationState running = after(new Observe(facts("1", "Running"), Told.ADDED));
        ObservationState failed =
                after(new Observe(facts("1", "Running"), Told.ADDED), new Observe(facts("2", "Failed"), Told.UPDATED));

        // When
        List<DomainEvent> raised = DECIDER.decide(running, new Observe(facts("2", "Failed"), Told.UPDATED));
        List<DomainEvent> saidAnew = DECIDER.decide(failed, new Observe(facts("3", "Faulty"), Told.UPDATED));
        List<DomainEvent> cleared = DECIDER.decide(failed, new Observe(facts("3", "Running"), Told.UPDATED));

        // Then
        assertThat(raised).last().isEqualTo(new FindingRaised(failed("Failed"), 0));
        assertThat(saidAnew).last().isEqualTo(new FindingRaised(failed("Faulty"), 0));
        assertThat(cleared).last().isEqualTo(new FindingCleared("failed", REF, Reason.HEALED, 0));
    }

    @Test
    void an_open_finding_is_not_raised_twice() {
        // Given
        ObservationState failed = after(new Observe(facts("1", "Failed"), Told.ADDED));
        Tree otherBody = Tree.of(Map.of("status", Map.of("phase", "Failed", "reason", "Evicted")));

        // When
        List<DomainEvent> events = DECIDER.decide(failed, new Observe(new Facts(REF, "2", otherBody), Told.UPDATED));

        // Then
        assertThat(events).singleElement().isInstanceOf(ResourceObserved.class);
    }

    @Test
    void an_inventory_judges_the_same_facts_again_by_the_rules_of_today() {
        // Given
        ObservationState judgedByOtherRules = new Known(facts("1", "Failed"), Map.of());

        // When
        List<DomainEvent> listed =
                DECIDER.decide(judgedByOtherRules, new Observe(facts("1", "Failed"), Told.LISTED_AGAIN));
        List<DomainEvent> watched = DECIDER.decide(judgedByOtherRules, new Observe(facts("1", "Failed"), Told.UPDATED));

        // Then
        assertThat(listed).containsExactly(new FindingRaised(failed("Failed"), 0));
        assertThat(watched).isEmpty();
    }

    @Test
    void a_deleted_object_takes_its_findings_with_it() {
        // Given
        ObservationState failed = after(new Observe(facts("1", "Failed"), Told.ADDED));

        // When
        List<DomainEvent> events = DECIDER.decide(failed, new Vanish(REF, "2", Departure.DELETED));

        // Then
        assertThat(events)
                .containsExactly(
                        new ResourceVanished(REF, "2", Departure.DELETED),
                        new FindingCleared("failed", REF, Reason.VANISHED, 0));
    }

    @Test
    void a_deleted_object_never_comes_back() {
        // Given
        ObservationState deleted = after(new Vanish(REF, "2", Departure.DELETED));

        // When
        List<DomainEvent> events = DECIDER.decide(deleted, new Observe(facts("3", "Running"), Told.ADDED));

        // Then
        assertThat(events).isEmpty();
        assertThat(DECIDER.decide(deleted, new Vanish(REF, "4", Departure.DELETED)))
                .isEmpty();
    }

    @Test
    void a_delete_counts_even_when_it_tells_an_old_version() {
        // Given
        ObservationState known = after(new Observe(facts("7", "Running"), Told.ADDED));

        // When
        List<DomainEvent> events = DECIDER.decide(known, new Vanish(REF, "6", Departure.DELETED));

        // Then
        assertThat(events).containsExactly(new ResourceVanished(REF, "6", Departure.DELETED));
    }

    @Test
    void a_list_cannot_miss_what_is_newer_than_itself() {
        // Given
        ObservationState known = after(new Observe(facts("7", "Running"), Told.ADDED));

        // When
        List<DomainEvent> older = DECIDER.decide(known, new Vanish(REF, "6", Departure.VANISHED_UNSEEN));
        List<DomainEvent> newer = DECIDER.decide(known, new Vanish(REF, "8", Departure.VANISHED_UNSEEN));

        // Then
        assertThat(older).isEmpty();
        assertThat(newer).containsExactly(new ResourceVanished(REF, "8", Departure.VANISHED_UNSEEN));
    }

    @Test
    void an_object_that_a_list_missed_is_back_when_it_is_seen_in_a_newer_version() {
        // Given
        ObservationState missed = after(new Vanish(REF, "6", Departure.VANISHED_UNSEEN));

        // When
        List<DomainEvent> older = DECIDER.decide(missed, new Observe(facts("5", "Running"), Told.UPDATED));
        List<DomainEvent> newer = DECIDER.decide(missed, new Observe(facts("7", "Running"), Told.UPDATED));

        // Then
        assertThat(older).isEmpty();
        assertThat(newer)
                .containsExactly(new ResourceObserved(facts("7", "Running"), Sighting.APPEARED_UNSEEN, List.of()));
    }
}
