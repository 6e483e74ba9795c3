package dev.hindsight.correlate.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.correlate.Settings;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.FindingEvent.Reason;
import dev.hindsight.finding.Severity;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.ruleset.Adjustment;
import dev.hindsight.ruleset.RuleSetCommand.Define;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.store.wish.CommandDesk.Suppress;
import dev.hindsight.store.wish.ErrorGroupWish.Ignore;
import dev.hindsight.store.wish.ErrorGroupWish.Merge;
import dev.hindsight.store.wish.ErrorGroupWish.Reopen;
import dev.hindsight.store.wish.ErrorGroupWish.Resolve;
import dev.hindsight.store.wish.ErrorGroupWish.Split;
import dev.hindsight.suppression.Target;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of groups of errors by themselves, over the whole way through the log. */
class ErrorsTest {
    private final ShopOfErrors shop = new ShopOfErrors(InMemoryEventStore::new, Settings.STANDARD);

    @AfterEach
    void readAgainItSaysTheSame() throws Exception {
        shop.closeReadAnew();
    }

    private static Ignore ignore(Duration lasting, Long count, boolean spike) {
        return new Ignore(null, lasting, count, spike, "known");
    }

    @Test
    void an_open_group_counts_as_a_finding_with_its_title() throws Exception {
        // When
        shop.minutes(1, "boom", 1);

        // Then
        Finding finding = shop.last(FindingRaised.class).finding();
        assertThat(finding.rule()).isEqualTo("open-error-group");
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(finding.message()).isEqualTo("boom");
        assertThat(finding.ref())
                .isEqualTo(new ResourceRef("hindsight.dev/v1", "ErrorGroup", "shop", "boom", ShopOfErrors.key("boom")));
    }

    @Test
    void warnings_and_what_kubernetes_warns_of_count_nothing() throws Exception {
        // When
        shop.minutes(1, "warned", 1);
        shop.minutes(1, "kubernetes: BackOff", 1);

        // Then
        assertThat(shop.open()).isEmpty();
    }

    @Test
    void what_is_resolved_counts_no_more_and_again_when_it_regresses() throws Exception {
        // Given
        shop.minutes(1, "boom", 1);

        // When
        shop.wish("boom", new Resolve(null, "repaired"));
        var resolved = shop.open();
        shop.minutes(1, "boom", 1);

        // Then
        assertThat(resolved).isEmpty();
        assertThat(shop.story("boom")).containsExactly("opened", "resolved", "regressed");
        assertThat(shop.open()).containsExactly("boom");
    }

    @Test
    void what_is_reopened_counts_again() throws Exception {
        // Given
        shop.minutes(1, "boom", 1);
        shop.wish("boom", ignore(null, null, false));

        // When
        shop.wish("boom", new Reopen("not harmless"));

        // Then
        assertThat(shop.open()).containsExactly("boom");
    }

    @Test
    void what_is_ignored_until_a_count_wakes_with_it() throws Exception {
        // Given
        shop.minutes(1, "boom", 100);
        shop.wish("boom", ignore(null, 5L, false));

        // When
        shop.minutes(2, "boom", 2);
        List<String> before = shop.story("boom");
        var counted = shop.open();
        shop.minutes(1, "boom", 1);

        // Then
        assertThat(before).containsExactly("opened", "ignored");
        assertThat(counted).isEmpty();
        assertThat(shop.story("boom")).containsExactly("opened", "ignored", "reopened COUNT_REACHED");
        assertThat(shop.open()).containsExactly("boom");
    }

    @Test
    void what_is_ignored_until_a_time_wakes_then_even_if_nothing_happens() throws Exception {
        // Given
        shop.minutes(1, "boom", 1);
        shop.wish("boom", ignore(Duration.ofHours(1), null, false));

        // When
        shop.pass(Duration.ofMinutes(59));
        List<String> before = shop.story("boom");
        shop.pass(Duration.ofMinutes(1));

        // Then
        assertThat(before).containsExactly("opened", "ignored");
        assertThat(shop.story("boom")).containsExactly("opened", "ignored", "reopened TIME_OVER");
        assertThat(shop.open()).containsExactly("boom");
    }

    @Test
    void what_is_ignored_until_it_spikes_sleeps_until_then() throws Exception {
        // Given
        shop.minutes(30, "boom", 1);
        shop.wish("boom", ignore(null, null, true));

        // When
        shop.minutes(20, "boom", 1);
        List<String> before = shop.story("boom");
        shop.minutes(1, "boom", 60);

        // Then
        assertThat(before).containsExactly("opened", "ignored");
        assertThat(shop.story("boom")).containsExactly("opened", "ignored", "spiked", "reopened SPIKED");
    }

    @Test
    void who_ignores_again_is_not_woken_by_what_was_waited_for_before() throws Exception {
        // Given
        List<String> both = List.of("boom", "bang");
        for (String name : both) {
            shop.minutes(1, name, 1);
            shop.wish(name, ignore(Duration.ofMinutes(10), null, false));
        }
        shop.pass(Duration.ofMinutes(11));

        // When
        for (String name : both) {
            shop.wish(name, ignore(Duration.ofHours(5), null, false));
        }
        shop.followAnew();

        // Then
        assertThat(both)
                .allSatisfy(name -> assertThat(shop.story(name))
                        .containsExactly("opened", "ignored", "reopened TIME_OVER", "ignored"));
    }

    @Test
    void merged_groups_count_once_and_spike_together_and_a_split_gives_back_both() throws Exception {
        // Given
        for (int i = 0; i < 30; i++) {
            shop.occurs("one", 1);
            shop.minutes(1, "other", 1);
        }

        // When
        shop.wish("one", new Merge(ShopOfErrors.key("other"), null));
        var merged = shop.open();
        shop.minutes(3, "one", 20);
        List<String> together = shop.story("other");
        shop.wish("one", new Split("not the same"));

        // Then
        assertThat(merged).containsExactly("other");
        assertThat(together).containsExactly("opened", "spiked");
        assertThat(shop.story("one")).startsWith("opened", "merged", "split");
        assertThat(shop.open()).containsExactlyInAnyOrder("one", "other");
    }

    @Test
    void what_occurs_in_a_member_makes_its_root_regress_and_count() throws Exception {
        // Given
        shop.minutes(1, "one", 1);
        shop.minutes(1, "other", 1);
        shop.wish("one", new Merge(ShopOfErrors.key("other"), null));
        shop.wish("other", new Resolve(null, null));

        // When
        shop.minutes(1, "one", 1);

        // Then
        assertThat(shop.story("other")).containsExactly("opened", "resolved", "regressed");
        assertThat(shop.open()).containsExactly("other");
    }

    @Test
    void what_was_not_seen_for_two_weeks_counts_no_more_until_it_is_seen() throws Exception {
        // Given
        shop.minutes(1, "boom", 1);

        // When
        shop.pass(Duration.ofDays(13));
        var fresh = shop.open();
        shop.pass(Duration.ofDays(2));
        var old = shop.open();
        shop.minutes(1, "boom", 1);

        // Then
        assertThat(fresh).containsExactly("boom");
        assertThat(old).isEmpty();
        assertThat(shop.open()).containsExactly("boom");
    }

    @Test
    void where_the_rule_is_off_nothing_counts_and_on_again_all_does() throws Exception {
        // Given
        shop.minutes(1, "boom", 1);
        Adjustment off = new Adjustment("open-error-group", "shop", true, null, null, null, null);

        // When
        shop.command().rules(ShopOfErrors.ada(), new Define(List.of(off), null, null, true, "not here"));
        shop.follow();
        var without = shop.open();
        Reason reason = shop.last(FindingCleared.class).reason();
        shop.command().rules(ShopOfErrors.ada(), new Define(List.of(), null, 1L, true, "here again"));
        shop.follow();

        // Then
        assertThat(without).isEmpty();
        assertThat(reason).isEqualTo(Reason.RULE_WITHDRAWN);
        assertThat(shop.open()).containsExactly("boom");
    }

    @Test
    void groups_can_be_suppressed_by_rule_and_namespace() throws Exception {
        // Given
        shop.minutes(1, "boom", 1);
        Target target = new Target("open-error-group", "sh*", null, null, null);

        // When
        shop.command().suppress(ShopOfErrors.ada(), new Suppress("s", target, "known", null, Duration.ofHours(1)));
        shop.minutes(1, "bang", 1);
        var suppressed = shop.suppressed();
        shop.pass(Duration.ofHours(2));

        // Then
        assertThat(suppressed).containsExactlyInAnyOrder("boom", "bang");
        assertThat(shop.suppressed()).isEmpty();
    }
}
