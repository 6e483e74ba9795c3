package dev.hindsight.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.suppression.SuppressionCommand.Define;
import dev.hindsight.suppression.SuppressionCommand.Expire;
import dev.hindsight.suppression.SuppressionCommand.Withdraw;
import dev.hindsight.suppression.SuppressionEvent.SuppressionDefined;
import dev.hindsight.suppression.SuppressionEvent.SuppressionExpired;
import dev.hindsight.suppression.SuppressionEvent.SuppressionWithdrawn;
import dev.hindsight.suppression.SuppressionRefusal.OverAlready;
import dev.hindsight.suppression.SuppressionRefusal.Taken;
import dev.hindsight.suppression.SuppressionRefusal.Unknown;
import dev.hindsight.suppression.SuppressionRefusal.Wrong;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionDeciderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final Target RULE = new Target("latest-tag", null, null, null, null);
    private static final Suppression KNOWN = new Suppression("s", RULE, "a demo", END);

    private final SuppressionDecider decider = new SuppressionDecider(RuleCatalogue.standard());

    private SuppressionState after(SuppressionCommand... commands) {
        SuppressionState state = decider.initial();
        for (SuppressionCommand command : commands) {
            for (SuppressionEvent event : decider.decide(state, command)) {
                state = decider.evolve(state, event);
            }
        }
        return state;
    }

    private static Define define(Target target, String reason, Instant until) {
        return new Define(new Suppression("s", target, reason, until), NOW);
    }

    @Test
    void a_wish_is_written_down_once() {
        // Given
        SuppressionState active = after(new Define(KNOWN, NOW));

        // Then
        assertThat(decider.decide(decider.initial(), new Define(KNOWN, NOW)))
                .containsExactly(new SuppressionDefined(KNOWN));
        assertThat(decider.decide(active, new Define(KNOWN, NOW))).isEmpty();
        assertThat(decider.refusal(active, new Define(KNOWN, NOW))).isEmpty();
        assertThat(decider.refusal(active, define(RULE, "another", null))).get().isInstanceOf(Taken.class);
    }

    @Test
    void it_ends_when_its_time_is_over_and_not_before() {
        // Given
        SuppressionState active = after(new Define(KNOWN, NOW));

        // Then
        assertThat(decider.decide(active, new Expire(END.minusMillis(1)))).isEmpty();
        assertThat(decider.decide(active, new Expire(END))).containsExactly(new SuppressionExpired("s"));
    }

    @Test
    void it_ends_once() {
        // Given
        SuppressionState over = after(new Define(KNOWN, NOW), new Expire(END));

        // Then
        assertThat(decider.decide(over, new Expire(END))).isEmpty();
        assertThat(decider.decide(over, new Withdraw("done"))).isEmpty();
        assertThat(decider.refusal(over, new Withdraw("done"))).get().isInstanceOf(OverAlready.class);
    }

    @Test
    void it_can_be_taken_back_with_a_reason() {
        // Given
        SuppressionState active = after(new Define(KNOWN, NOW));

        // Then
        assertThat(decider.decide(active, new Withdraw("done"))).containsExactly(new SuppressionWithdrawn("s", "done"));
        assertThat(decider.refusal(active, new Withdraw(" "))).get().isInstanceOf(Wrong.class);
        assertThat(decider.refusal(decider.initial(), new Withdraw("done")))
                .get()
                .isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "target,,,,,a demo",
        "target.rule,latest-tags,,,,a demo",
        "target.namespace,,dev team,,,a demo",
        "target.labels,,,a b,,a demo",
        "target.kind,,,,Dep loyment,a demo",
        "reason,latest-tag,,,,' '"
    })
    void what_is_wrong_is_named(
            String field, String rule, String namespace, String labels, String kind, String reason) {
        // Given
        Define define = define(new Target(rule, namespace, labels, kind, null), reason, null);

        // Then
        assertThat(decider.refusal(decider.initial(), define))
                .get()
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
        assertThat(decider.decide(decider.initial(), define)).isEmpty();
    }

    @Test
    void a_group_of_errors_is_named_by_its_title_and_an_object_is_not() {
        // Given
        String title = "panic: assignment to entry in nil map <*>";
        Define group = define(new Target(null, "shop", null, "ErrorGroup", title), "a demo", null);
        Define pod = define(new Target(null, "shop", null, "Pod", title), "a demo", null);
        Define twoLines = define(new Target(null, "shop", null, "ErrorGroup", "a\nb"), "a demo", null);

        // Then
        assertThat(decider.refusal(decider.initial(), group)).isEmpty();
        assertThat(decider.refusal(decider.initial(), pod)).isPresent();
        assertThat(decider.refusal(decider.initial(), twoLines)).isPresent();
    }

    @Test
    void an_end_in_the_past_is_refused() {
        assertThat(decider.refusal(decider.initial(), define(RULE, "a demo", NOW)))
                .get()
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.field()).isEqualTo("until"));
    }
}
