package dev.hindsight.source.kubernetes.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.Status;
import dev.hindsight.source.Status.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(60);
    private static final Status.Part PODS = new Status.Part("v1", "Pod");
    private static final Trouble DENIED = new Trouble(State.DENIED, LONG_AGO, "May not list pods.");
    private static final Trouble BROKEN = new Trouble(State.BEHIND, LONG_AGO, "Cannot list pods: 500");

    private final Condition condition = new Condition(LONG_AGO, Timing.STANDARD);

    @Test
    void who_has_not_listed_everything_yet_has_only_started() {
        assertThat(judge(State.STARTED).state()).isEqualTo(State.STARTED);
        assertThat(judge(State.STARTED, fine(), incomplete(false)).state()).isEqualTo(State.STARTED);
    }

    @Test
    void who_listed_everything_and_has_nothing_waiting_has_caught_up() {
        assertThat(judge(State.STARTED, fine(), fine()).state()).isEqualTo(State.CAUGHT_UP);
    }

    @Test
    void a_server_that_does_not_answer_outweighs_all_else() {
        Status status =
                condition.judge(new Contact.Loss(LONG_AGO, "gone"), List.of(troubled(DENIED)), State.DENIED, NOW);
        assertThat(status).isEqualTo(Status.of(State.UNREACHABLE, LONG_AGO, "gone"));
    }

    @Test
    void what_was_missed_is_behind_until_it_is_listed_again() {
        Status status = judge(State.UNREACHABLE, fine(), incomplete(true));
        assertThat(status.state()).isEqualTo(State.BEHIND);
        assertThat(status.since()).isEqualTo(LONG_AGO);
        assertThat(status.parts()).containsExactly(PODS);
    }

    @Test
    void a_missing_right_is_denied_and_hides_nothing_worse() {
        assertThat(judge(State.STARTED, fine(), troubled(DENIED)).detail()).isEqualTo("May not list pods.");
        assertThat(judge(State.STARTED, troubled(DENIED), troubled(BROKEN)).state())
                .isEqualTo(State.BEHIND);
    }

    @Test
    void a_trouble_of_a_moment_is_not_worth_a_word() {
        Trouble fresh = new Trouble(State.BEHIND, NOW.minusSeconds(1), "Cannot list pods: 500");
        assertThat(judge(State.CAUGHT_UP, new KindState(PODS, null, true, null, fresh, null, null))
                        .state())
                .isEqualTo(State.CAUGHT_UP);
    }

    @Test
    void who_is_behind_stays_so_until_nearly_nothing_waits() {
        KindState waiting = new KindState(PODS, null, true, null, null, NOW.minusSeconds(3), null);
        assertThat(judge(State.CAUGHT_UP, waiting).state()).isEqualTo(State.CAUGHT_UP);
        assertThat(judge(State.BEHIND, waiting).state()).isEqualTo(State.BEHIND);
    }

    @Test
    void what_could_not_be_delivered_is_counted_over_all_kinds() {
        KindState dropped =
                new KindState(PODS, null, true, null, null, null, new KindState.Dropped(2, LONG_AGO, "413"));
        Status status = judge(State.CAUGHT_UP, dropped, dropped);
        assertThat(status.state()).isEqualTo(State.BEHIND);
        assertThat(status.dropped()).isEqualTo(4);
        assertThat(status.detail()).contains("413");
    }

    private Status judge(State before, KindState... kinds) {
        return condition.judge(null, List.of(kinds), before, NOW);
    }

    private static KindState fine() {
        return new KindState(new Status.Part("v1", "Node"), null, true, null, null, null, null);
    }

    private static KindState incomplete(boolean everComplete) {
        return new KindState(PODS, LONG_AGO, everComplete, null, null, null, null);
    }

    private static KindState troubled(Trouble listing) {
        return new KindState(PODS, LONG_AGO, false, null, listing, null, null);
    }
}
