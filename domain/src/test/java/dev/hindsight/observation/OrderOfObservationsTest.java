package dev.hindsight.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Severity;
import dev.hindsight.observation.ObservationCommand.Observe;
import dev.hindsight.observation.ObservationCommand.Vanish;
import dev.hindsight.observation.ObservationState.Gone;
import dev.hindsight.observation.ObservationState.Known;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sources tell things twice and in any order; what is known in the end must not depend on it. */
class OrderOfObservationsTest {
    private static final ResourceRef REF = new ResourceRef("v1", "Pod", "shop", "web-1", "u1");

    private static final ObservationDecider DECIDER = new ObservationDecider(facts -> {
        long count = facts.body().number("count", 0);
        return count % 3 == 0
                ? List.of(new Finding("third", REF, Severity.LOW, "count is " + count % 2, List.of()))
                : List.of();
    });

    private static ObservationState after(List<ObservationCommand> commands) {
        ObservationState state = DECIDER.initial();
        for (ObservationCommand command : commands) {
            for (DomainEvent event : DECIDER.decide(state, command)) {
                state = DECIDER.evolve(state, event);
            }
        }
        return state;
    }

    private static List<ObservationCommand> versions(int count) {
        List<ObservationCommand> commands = new ArrayList<>();
        for (int version = 1; version <= count; version++) {
            Facts facts = new Facts(REF, String.valueOf(version), Tree.of(Map.of("count", version)));
            commands.add(new Observe(facts, version == 1 ? Told.ADDED : Told.UPDATED));
        }
        return commands;
    }

    private static List<ObservationCommand> shuffledWithDoubles(List<ObservationCommand> commands, long seed) {
        Random random = new Random(seed);
        List<ObservationCommand> shuffled = new ArrayList<>(commands);
        commands.stream().filter(command -> random.nextBoolean()).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Property
    void order_and_duplication_of_versions_change_nothing_in_the_end(
            @ForAll @IntRange(min = 1, max = 12) int count, @ForAll long seed) {
        // Given
        List<ObservationCommand> inOrder = versions(count);

        // When
        ObservationState end = after(shuffledWithDoubles(inOrder, seed));

        // Then
        assertThat(end).isEqualTo(after(inOrder));
        assertThat(((Known) end).facts().resourceVersion()).isEqualTo(String.valueOf(count));
    }

    @Property
    void a_delete_is_the_end_wherever_it_arrives(@ForAll @IntRange(min = 0, max = 8) int count, @ForAll long seed) {
        // Given
        List<ObservationCommand> told = versions(count);
        told.add(new Vanish(REF, String.valueOf(count + 1), Departure.DELETED));

        // When
        ObservationState end = after(shuffledWithDoubles(told, seed));

        // Then
        assertThat(end).isEqualTo(new Gone(String.valueOf(count + 1), Departure.DELETED));
    }

    @Property
    void a_list_that_misses_the_object_counts_up_to_its_own_version(
            @ForAll @IntRange(min = 1, max = 8) int count,
            @ForAll @IntRange(min = 0, max = 9) int listVersion,
            @ForAll long seed) {
        // Given
        List<ObservationCommand> told = versions(count);
        told.add(new Vanish(REF, String.valueOf(listVersion), Departure.VANISHED_UNSEEN));

        // When
        ObservationState end = after(shuffledWithDoubles(told, seed));

        // Then
        assertThat(end instanceof Known).isEqualTo(count > listVersion);
    }
}
