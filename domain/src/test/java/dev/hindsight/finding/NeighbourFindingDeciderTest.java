package dev.hindsight.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.FindingEvent.Reason;
import dev.hindsight.finding.NeighbourFindingDecider.Judge;
import dev.hindsight.finding.NeighbourFindingDecider.Open;
import dev.hindsight.resource.ResourceRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourFindingDeciderTest {
    private static final ResourceRef STORE = new ResourceRef("v1", "Service", "shop", "store", "s1");
    private static final Finding SELECTS_NOTHING =
            new Finding("service-selects-nothing", STORE, Severity.CRITICAL, "selects app=stor", List.of());

    private final NeighbourFindingDecider decider = new NeighbourFindingDecider(RuleCatalogue.standard());

    private Open after(Judge... judgements) {
        Open open = decider.initial();
        for (Judge judge : judgements) {
            for (FindingEvent event : decider.decide(open, judge)) {
                open = decider.evolve(open, event);
            }
        }
        return open;
    }

    private static Judge judge(long basis, Finding... findings) {
        return new Judge(basis, STORE, List.of(findings), false);
    }

    @Test
    void what_is_new_is_raised_once() {
        assertThat(decider.decide(decider.initial(), judge(7, SELECTS_NOTHING)))
                .containsExactly(new FindingRaised(SELECTS_NOTHING, 7));
        assertThat(decider.decide(after(judge(7, SELECTS_NOTHING)), judge(8, SELECTS_NOTHING)))
                .isEmpty();
    }

    @Test
    void what_says_something_else_is_raised_again() {
        // Given
        Finding other = new Finding("service-selects-nothing", STORE, Severity.CRITICAL, "selects app=st", List.of());

        // When
        var decided = decider.decide(after(judge(7, SELECTS_NOTHING)), judge(8, other));

        // Then
        assertThat(decided).containsExactly(new FindingRaised(other, 8));
    }

    @Test
    void what_is_no_longer_so_is_cleared() {
        assertThat(decider.decide(after(judge(7, SELECTS_NOTHING)), judge(9)))
                .containsExactly(new FindingCleared("service-selects-nothing", STORE, Reason.HEALED, 9));
    }

    @Test
    void all_end_with_the_object() {
        assertThat(decider.decide(
                        after(judge(7, SELECTS_NOTHING)), new Judge(9, STORE, List.of(SELECTS_NOTHING), true)))
                .containsExactly(new FindingCleared("service-selects-nothing", STORE, Reason.VANISHED, 9));
    }

    @Test
    void a_finding_of_a_rule_that_is_no_more_is_withdrawn() {
        // Given
        Finding old = new Finding("a-rule-of-old", STORE, Severity.LOW, "", List.of());

        // Then
        assertThat(decider.decide(after(judge(7, old)), judge(9)))
                .containsExactly(new FindingCleared("a-rule-of-old", STORE, Reason.RULE_WITHDRAWN, 9));
    }

    @Test
    void the_same_positions_again_decide_nothing() {
        // Given
        Open open = after(judge(7, SELECTS_NOTHING), judge(9));

        // Then
        assertThat(decider.decide(open, judge(7, SELECTS_NOTHING))).isEmpty();
        assertThat(decider.decide(open, judge(9, SELECTS_NOTHING))).isEmpty();
        assertThat(decider.decide(open, judge(10, SELECTS_NOTHING))).hasSize(1);
    }
}
