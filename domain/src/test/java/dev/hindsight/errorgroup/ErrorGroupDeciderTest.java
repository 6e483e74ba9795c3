package dev.hindsight.errorgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.errorgroup.ErrorGroupCommand.Assign;
import dev.hindsight.errorgroup.ErrorGroupCommand.Calm;
import dev.hindsight.errorgroup.ErrorGroupCommand.Comment;
import dev.hindsight.errorgroup.ErrorGroupCommand.Ignore;
import dev.hindsight.errorgroup.ErrorGroupCommand.Merge;
import dev.hindsight.errorgroup.ErrorGroupCommand.Occur;
import dev.hindsight.errorgroup.ErrorGroupCommand.Reopen;
import dev.hindsight.errorgroup.ErrorGroupCommand.Resolve;
import dev.hindsight.errorgroup.ErrorGroupCommand.Spike;
import dev.hindsight.errorgroup.ErrorGroupCommand.Split;
import dev.hindsight.errorgroup.ErrorGroupCommand.Wake;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupAppeared;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupCalmed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupMerged;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupRegressed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupReopened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSpiked;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSplit;
import dev.hindsight.errorgroup.ErrorGroupEvent.Why;
import dev.hindsight.errorgroup.ErrorGroupRefusal.NotMerged;
import dev.hindsight.errorgroup.ErrorGroupRefusal.PartOfAnother;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Unknown;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Wrong;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorGroupDeciderTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String OTHER = "b".repeat(32);

    private final ErrorGroupDecider decider = new ErrorGroupDecider();

    private static Occur occur(int minutes, String release) {
        Instant time = NOON.plusSeconds(60L * minutes);
        return new Occur(TestGroups.GROUP, time, time, release);
    }

    private static Resolve resolve(int minutes, String release) {
        return new Resolve(release, "", NOON.plusSeconds(60L * minutes));
    }

    private ErrorGroupState after(ErrorGroupCommand... commands) {
        return TestGroups.after(decider, commands);
    }

    @Test
    void its_first_occurrence_opens_it_and_the_next_ones_tell_nothing() {
        // When
        List<ErrorGroupEvent> first = decider.decide(decider.initial(), occur(0, "1.0"));
        List<ErrorGroupEvent> next = decider.decide(after(occur(0, "1.0")), occur(1, "1.0"));

        // Then
        assertThat(first)
                .containsExactly(
                        new ErrorGroupOpened(TestGroups.GROUP, NOON),
                        new ErrorGroupAppeared(TestGroups.KEY, "1.0", NOON));
        assertThat(next).isEmpty();
    }

    @Test
    void a_resolved_group_that_occurs_again_regresses_once() {
        // Given
        ErrorGroupState resolved = after(occur(0, ""), resolve(5, ""));

        // Then
        assertThat(decider.decide(resolved, occur(6, "")))
                .containsExactly(new ErrorGroupRegressed(TestGroups.KEY, NOON.plusSeconds(360), ""));
        assertThat(decider.decide(after(occur(0, ""), resolve(5, ""), occur(6, "")), occur(7, "")))
                .isEmpty();
    }

    @Test
    void what_occurred_before_it_was_resolved_and_is_told_late_is_no_regress() {
        assertThat(decider.decide(after(occur(0, ""), resolve(5, "")), occur(5, "")))
                .isEmpty();
        assertThat(decider.decide(after(occur(0, ""), resolve(5, "")), occur(4, "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.4.0, 1.4.0, true",
        "1.4.0, 1.4.1, true",
        "1.4.0, 1.10.0, true",
        "1.4.0, 1.3.9, false",
        "v1.4.0, 1.4, true",
        "1.4.0, 1.4.0-rc.1, false",
        "1.4.0-rc.1, 1.4.0, true",
        "1.4.0, '', true",
        // hashes: 1.3.9 and 0ldc0de were seen before, what was not is later
        "c0ffee1, 0ldc0de, false",
        "c0ffee1, c0ffee2, true",
        "c0ffee1, c0ffee1, true",
        "1.4.0, c0ffee2, true",
        "1.4.0, 0ldc0de, false",
    })
    void resolved_in_a_release_it_regresses_in_that_and_later_ones(String in, String occursIn, boolean regresses) {
        // Given
        ErrorGroupState resolved = after(occur(0, "1.3.9"), occur(1, "0ldc0de"), resolve(5, in));

        // When
        List<ErrorGroupEvent> events = decider.decide(resolved, occur(6, occursIn));

        // Then
        assertThat(events.stream().anyMatch(ErrorGroupRegressed.class::isInstance))
                .isEqualTo(regresses);
    }

    @Test
    void an_ignored_group_collects_silently_until_it_is_woken() {
        // Given
        ErrorGroupState ignored = after(occur(0, ""), new Ignore(IgnoreUntil.FOREVER, "known", NOON));

        // Then
        assertThat(decider.decide(ignored, occur(1, ""))).isEmpty();
        assertThat(decider.decide(ignored, new Wake(Why.SPIKED, IgnoreUntil.FOREVER, 7)))
                .containsExactly(new ErrorGroupReopened(TestGroups.KEY, Why.SPIKED, "", 7));
        assertThat(decider.decide(after(occur(0, "")), new Wake(Why.SPIKED, IgnoreUntil.FOREVER, 7)))
                .isEmpty();
    }

    @Test
    void what_was_judged_at_an_earlier_position_decides_nothing() {
        // Given
        ErrorGroupState spiking = after(occur(0, ""), new Spike(NOON, 20, 1, 1, 7));

        // Then
        assertThat(decider.decide(after(occur(0, "")), new Spike(NOON, 20, 1, 1, 7)))
                .containsExactly(new ErrorGroupSpiked(TestGroups.KEY, NOON, 20, 1, 1, 7));
        assertThat(decider.decide(spiking, new Calm(NOON, 1, 7))).isEmpty();
        assertThat(decider.decide(spiking, new Calm(NOON, 1, 8)))
                .containsExactly(new ErrorGroupCalmed(TestGroups.KEY, NOON, 1, 8));
        assertThat(decider.decide(spiking, new Spike(NOON, 30, 1, 1, 9))).isEmpty();
    }

    @Test
    void a_merged_group_leaves_regressing_to_the_other_and_comes_back_as_it_was() {
        // Given
        ErrorGroupState before = after(occur(0, ""), resolve(5, ""));
        ErrorGroupState merged = after(occur(0, ""), resolve(5, ""), new Merge(OTHER, "same"));

        // Then
        assertThat(decider.decide(before, new Merge(OTHER, "same")))
                .containsExactly(new ErrorGroupMerged(TestGroups.KEY, OTHER, "same"));
        assertThat(decider.decide(merged, occur(6, ""))).isEmpty();
        assertThat(decider.decide(merged, new Split("no")))
                .containsExactly(new ErrorGroupSplit(TestGroups.KEY, OTHER, "no"));
        assertThat(after(occur(0, ""), resolve(5, ""), new Merge(OTHER, "same"), new Split("no")))
                .isEqualTo(before);
    }

    @Test
    void the_same_wish_twice_is_one() {
        // Given
        Comment comment = new Comment("c-1", "look at the proxy");
        ErrorGroupState state = after(occur(0, ""), resolve(5, "1.4.0"), new Assign("ada"), comment);

        // Then
        assertThat(decider.decide(state, resolve(6, "1.4.0"))).isEmpty();
        assertThat(decider.decide(state, resolve(6, "1.5.0"))).hasSize(1);
        assertThat(decider.decide(state, new Assign("ada"))).isEmpty();
        assertThat(decider.decide(state, comment)).isEmpty();
        assertThat(decider.decide(after(occur(0, "")), new Reopen("again"))).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused_in_words_and_appends_nothing() {
        // Given
        ErrorGroupState open = after(occur(0, ""));
        ErrorGroupState merged = after(occur(0, ""), new Merge(OTHER, ""));

        // Then
        assertThat(decider.refusal(decider.initial(), new Assign("ada"))).contains(new Unknown());
        assertThat(decider.refusal(open, new Split(""))).contains(new NotMerged());
        assertThat(decider.refusal(merged, new Assign("ada"))).contains(new PartOfAnother(OTHER));
        assertThat(decider.refusal(merged, new Comment("c", "fine"))).isEmpty();
        assertWrong(open, new Merge(TestGroups.KEY, ""), "into");
        assertWrong(open, new Merge("nonsense", ""), "into");
        assertWrong(open, new Reopen(" "), "reason");
        assertWrong(open, new Comment("c", " "), "text");
        assertWrong(open, new Ignore(new IgnoreUntil(NOON, null, false), "", NOON), "until");
        assertWrong(open, new Ignore(new IgnoreUntil(null, 0L, false), "", NOON), "count");
        assertWrong(open, new Resolve("x".repeat(201), "", NOON), "release");
    }

    private void assertWrong(ErrorGroupState state, ErrorGroupCommand command, String field) {
        assertThat(decider.refusal(state, command))
                .get()
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
        assertThat(decider.decide(state, command)).isEmpty();
    }
}
