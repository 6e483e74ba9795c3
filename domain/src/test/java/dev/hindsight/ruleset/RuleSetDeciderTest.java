package dev.hindsight.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.DimensionWeights;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.finding.Severity;
import dev.hindsight.ruleset.RuleSetCommand.Define;
import dev.hindsight.ruleset.RuleSetCommand.Enable;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetDefined;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetEnabled;
import dev.hindsight.ruleset.RuleSetRefusal.NoReason;
import dev.hindsight.ruleset.RuleSetRefusal.Stale;
import dev.hindsight.ruleset.RuleSetRefusal.TooLarge;
import dev.hindsight.ruleset.RuleSetRefusal.UnknownVersion;
import dev.hindsight.ruleset.RuleSetRefusal.WrongRow;
import dev.hindsight.ruleset.RuleSetRefusal.WrongWeights;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleSetDeciderTest {
    private static final String WHY = "dev may run anything";
    private static final Adjustment OFF = off("latest-tag", "dev-*");

    private final RuleSetDecider decider = new RuleSetDecider(RuleCatalogue.standard());

    private static Adjustment off(String rule, String namespace) {
        return new Adjustment(rule, namespace, true, null, null, null, null);
    }

    private static Adjustment points(String namespace, String per, String cap) {
        return new Adjustment("crash-loop", namespace, null, null, null, number(per), number(cap));
    }

    private static Adjustment limit(String rule, String limit) {
        return new Adjustment(rule, null, null, number(limit), null, null, null);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static DimensionWeights weights(String reliability, String security, String cost, String architecture) {
        return new DimensionWeights(number(reliability), number(security), number(cost), number(architecture));
    }

    private static Define define(Adjustment... rows) {
        return new Define(List.of(rows), null, null, true, WHY);
    }

    private RuleSets after(RuleSetCommand... commands) {
        RuleSets sets = decider.initial();
        for (RuleSetCommand command : commands) {
            for (RuleSetEvent event : decider.decide(sets, command)) {
                sets = decider.evolve(sets, event);
            }
        }
        return sets;
    }

    @Test
    void a_first_version_is_written_down_and_comes_into_force() {
        // When
        List<RuleSetEvent> events = decider.decide(decider.initial(), define(OFF));

        // Then
        assertThat(events)
                .containsExactly(
                        new RuleSetDefined(new RuleSet(1, List.of(OFF), null), WHY), new RuleSetEnabled(1, 0, WHY));
    }

    @Test
    void a_draft_is_written_down_only() {
        // When
        RuleSets sets = after(new Define(List.of(OFF), null, null, false, WHY));

        // Then
        assertThat(sets.latest()).isEqualTo(1);
        assertThat(sets.current()).isEqualTo(RuleSet.STANDARD);
    }

    @Test
    void the_same_again_is_no_other_version() {
        // Given
        RuleSets sets = after(define(OFF));

        // When
        List<RuleSetEvent> events = decider.decide(sets, define(OFF));

        // Then
        assertThat(events).isEmpty();
    }

    @Test
    void an_earlier_version_can_come_back() {
        // Given
        RuleSets sets = after(define(OFF), define(off("no-limits", null)));

        // When
        List<RuleSetEvent> events = decider.decide(sets, new Enable(1, 2L, WHY));

        // Then
        assertThat(events).containsExactly(new RuleSetEnabled(1, 2, WHY));
    }

    @Test
    void what_was_before_all_wishes_can_come_back() {
        // Given
        RuleSets sets = after(define(OFF));

        // When
        RuleSets back = sets.enabling(0);

        // Then
        assertThat(decider.decide(sets, new Enable(0, null, WHY))).containsExactly(new RuleSetEnabled(0, 1, WHY));
        assertThat(back.current()).isEqualTo(RuleSet.STANDARD);
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_is_refused_and_appends_nothing() {
        RuleSets sets = after(define(OFF));
        return Stream.of(
                        refused("no reason", WRONG_REASON, new Define(List.of(), null, null, true, " ")),
                        refused(
                                "a novel for a reason",
                                WRONG_REASON,
                                new Define(List.of(), null, null, true, "x".repeat(501))),
                        refused("stale", Stale.class, new Define(List.of(), null, 0L, true, WHY)),
                        refused(
                                "too many rows",
                                TooLarge.class,
                                new Define(Collections.nCopies(501, OFF), null, null, true, WHY)),
                        refused("an unknown rule", WrongRow.class, define(off("latest-tags", null))),
                        refused("no rule", WrongRow.class, define(off(null, null))),
                        refused("no namespace", WrongRow.class, define(off("latest-tag", "Dev Team"))),
                        refused("a row that says nothing", WrongRow.class, define(points(null, null, null))),
                        refused("all rules of one severity", WrongRow.class, define(severityOfAll())),
                        refused("points for a namespace", WrongRow.class, define(points("dev", "1", null))),
                        refused("negative points", WrongRow.class, define(points(null, "-1", null))),
                        refused("no points", WrongRow.class, define(points(null, "0", null))),
                        refused("too many points", WrongRow.class, define(points(null, null, "100.5"))),
                        refused("points that are too fine", WrongRow.class, define(points(null, "0.001", null))),
                        refused("a cap below one finding", WrongRow.class, define(points(null, "7", "6"))),
                        refused(
                                "a cap below one finding over two rows",
                                WrongRow.class,
                                define(points(null, "20", null), points(null, null, "19"))),
                        refused("a limit of a rule that has none", WrongRow.class, define(limit("latest-tag", "3"))),
                        refused("a negative limit", WrongRow.class, define(limit("probe-failing", "-3"))),
                        refused("weights below 1", WrongWeights.class, weighed(weights("0.3", "0.3", "0.2", "0.15"))),
                        refused("weights above 1", WrongWeights.class, weighed(weights("0.4", "0.3", "0.2", "0.15"))),
                        refused("a negative weight", WrongWeights.class, weighed(weights("1.1", "0.1", "-0.2", "0"))),
                        refused("a missing weight", WrongWeights.class, weighed(weights("0.5", "0.5", null, "0"))),
                        refused(
                                "weights that are too fine",
                                WrongWeights.class,
                                weighed(weights("0.33333", "0.66667", "0", "0"))),
                        refused("an unknown version", UnknownVersion.class, new Enable(2, null, WHY)),
                        refused("a version enabled on a stale page", Stale.class, new Enable(0, 0L, WHY)))
                .map(row -> DynamicTest.dynamicTest(row.what(), () -> {
                    assertThat(decider.refusal(sets, row.command())).get().isInstanceOf(row.refusal());
                    assertThat(decider.refusal(sets, row.command())
                                    .orElseThrow()
                                    .words())
                            .isNotBlank();
                    assertThat(decider.decide(sets, row.command())).isEmpty();
                }));
    }

    private static final Class<NoReason> WRONG_REASON = NoReason.class;

    private record Refused(String what, Class<? extends RuleSetRefusal> refusal, RuleSetCommand command) {}

    private static Refused refused(String what, Class<? extends RuleSetRefusal> refusal, RuleSetCommand command) {
        return new Refused(what, refusal, command);
    }

    private static Adjustment severityOfAll() {
        return new Adjustment("*", null, null, null, Severity.LOW, null, null);
    }

    private static Define weighed(DimensionWeights weights) {
        return new Define(List.of(), weights, null, true, WHY);
    }
}
