package dev.hindsight.errorgroup.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.errorgroup.ErrorGroupCommand.Calm;
import dev.hindsight.errorgroup.ErrorGroupCommand.Spike;
import dev.hindsight.errorgroup.ErrorGroupCommand.Wake;
import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupIgnored;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSpiked;
import dev.hindsight.errorgroup.ErrorGroupEvent.Why;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.IgnoreUntil;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.errorgroup.attention.Decision.OfFinding;
import dev.hindsight.errorgroup.attention.Decision.OfGroup;
import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.logline.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Freshness TWO_WEEKS = namespace -> Duration.ofDays(14);

    private final Attention attention = new Attention(Memory.NONE, TWO_WEEKS, 100);
    private Instant now = BEGIN;
    private long position;

    private List<Decision> tell(ErrorGroupEvent event) {
        return attention.follow(++position, now, event);
    }

    private List<Decision> opens(String key) {
        Fingerprint print =
                new Fingerprint(key, "", Fingerprint.Basis.LEVEL_AND_TEMPLATE, key, key, "", List.of(), "1");
        GroupIdentity identity = new GroupIdentity("shop", "web", "log", Level.ERROR, print);
        List<Decision> decisions = new ArrayList<>(tell(new ErrorGroupOpened(identity, now)));
        decisions.addAll(occurs(key, 1));
        return decisions;
    }

    private List<Decision> occurs(String key, long count) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        return tell(new ErrorGroupOccurred(
                key, new Occurrence("input", minute, count, now, now, Map.of(), Map.of(), List.of())));
    }

    private List<Decision> later(Duration time) {
        now = now.plus(time);
        return attention.passTime(position, now);
    }

    @Test
    void of_more_groups_than_it_holds_the_ones_that_were_quiet_longest_are_forgotten_and_count_no_more() {
        // Given
        for (int i = 0; i < 100; i++) {
            opens("g" + i);
        }
        occurs("g0", 1);

        // When
        List<Decision> decisions = opens("one more");

        // Then
        assertThat(decisions).contains(new OfFinding("g1", false), new OfFinding("one more", true));
        assertThat(attention.memory().groups())
                .hasSize(100)
                .extracting(Memory.Group::key)
                .contains("g0");
    }

    @Test
    void a_group_that_is_forgotten_while_it_spikes_calms() {
        // Given
        opens("spiking");
        later(Duration.ofMinutes(30));
        occurs("spiking", 50);
        List<Decision> decisions = new ArrayList<>();

        // When
        for (int i = 0; i < 100; i++) {
            decisions.addAll(opens("g" + i));
        }

        // Then
        assertThat(decisions)
                .filteredOn(OfGroup.class::isInstance)
                .containsExactly(new OfGroup("spiking", new Calm(now, 0, position - 1)));
    }

    @Test
    void what_is_quiet_keeps_no_counts_after_two_hours() {
        // Given
        opens("quiet");

        // When
        later(Duration.ofHours(4));

        // Then
        assertThat(attention.memory().groups().getFirst().n().minutes()).isEmpty();
    }

    @Test
    void at_one_position_a_group_is_decided_on_once_and_the_rest_follows_with_the_next_event() {
        // Given
        opens("boom");
        later(Duration.ofMinutes(30));
        IgnoreUntil until = new IgnoreUntil(null, 20L, false);
        tell(new ErrorGroupIgnored("boom", until, ""));

        // When
        List<Decision> first = occurs("boom", 50);
        List<Decision> next = tell(new ErrorGroupSpiked("boom", now, 50, 0, 0, position));

        // Then
        assertThat(first)
                .singleElement()
                .isInstanceOfSatisfying(
                        OfGroup.class, one -> assertThat(one.command()).isInstanceOf(Spike.class));
        assertThat(next)
                .containsExactly(
                        new OfGroup("boom", new Wake(Why.COUNT_REACHED, until, position)), new OfFinding("boom", true));
    }

    @Test
    void what_claims_to_come_from_the_future_counts_now() {
        // Given
        opens("boom");
        later(Duration.ofMinutes(30));
        Instant future = now.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);

        // When
        List<Decision> decisions = tell(new ErrorGroupOccurred(
                "boom", new Occurrence("i", future, 50, future, future, Map.of(), Map.of(), List.of())));

        // Then
        assertThat(decisions).hasSize(1);
    }

    @Test
    void what_is_told_late_makes_no_spike_of_long_ago() {
        // Given
        opens("boom");
        later(Duration.ofMinutes(60));
        Instant past = now.minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.MINUTES);

        // When
        List<Decision> decisions = tell(new ErrorGroupOccurred(
                "boom", new Occurrence("i", past, 500, past, past, Map.of(), Map.of(), List.of())));

        // Then
        assertThat(decisions).isEmpty();
    }
}
