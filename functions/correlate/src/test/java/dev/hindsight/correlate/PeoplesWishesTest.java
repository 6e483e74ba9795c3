package dev.hindsight.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.command.Command;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.Reason;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ruleset.Adjustment;
import dev.hindsight.ruleset.RuleSetCommand.Define;
import dev.hindsight.ruleset.RuleSetCommand.Enable;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.store.wish.CommandDesk.Answer;
import dev.hindsight.store.wish.CommandDesk.Sender;
import dev.hindsight.store.wish.CommandDesk.Suppress;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingSuppressed;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingUnsuppressed;
import dev.hindsight.suppression.SuppressionEvent.SuppressionExpired;
import dev.hindsight.suppression.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows in the log from what people want, over the whole way: command, detect, correlate. */
class PeoplesWishesTest {
    private static final String CLUSTER = "missing-secret";
    private static final RuleCatalogue RULES = RuleCatalogue.standard();
    private static final Sender ADA = new Sender(CLUSTER, "user:ada", "request-1", null);

    private Instant now;
    private InMemoryEventStore store;
    private Command command;

    @BeforeEach
    void watchTheCluster() throws Exception {
        now = endOfRecording();
        store = new InMemoryEventStore(() -> now);
        command = new Command(store, RULES, () -> now);
        Recordings.detect(store, Recordings.events(CLUSTER));
        correlate();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Instant endOfRecording() throws Exception {
        try (InMemoryEventStore scratch = new InMemoryEventStore(Recordings.NOW)) {
            Recordings.detect(scratch, Recordings.events(CLUSTER));
            return scratch.log().at(scratch.log().head()).orElseThrow().clock().plusSeconds(1);
        }
    }

    private long correlate() throws Exception {
        try (Correlate correlate = new Correlate(store, RULES, () -> now, Settings.STANDARD)) {
            long appended = 0;
            // What was decided is read in turn: the second look finds nothing but that.
            for (int i = 0; i < 3; i++) {
                now = now.plusSeconds(2);
                appended += correlate.advance(CLUSTER).appended();
            }
            return appended;
        }
    }

    private void replayAppendsNothing() throws Exception {
        long head = store.log().head();
        store.checkpoints().forget(Correlate.readerOf(CLUSTER));
        assertThat(correlate()).isZero();
        assertThat(store.log().head()).isEqualTo(head);
    }

    private String openRule(Rule.Scope scope) {
        return Recordings.open(store).stream()
                .map(open -> open.substring(0, open.indexOf(' ')))
                .filter(rule -> RULES.rule(rule).orElseThrow().scope() == scope)
                .findFirst()
                .orElseThrow();
    }

    private long openOf(String rule) {
        return Recordings.open(store).stream()
                .filter(open -> open.startsWith(rule + " "))
                .count();
    }

    private Stream<Recorded> log() {
        return store.log().read(0, Integer.MAX_VALUE).stream();
    }

    private Set<String> suppressed() {
        Set<String> suppressed = new TreeSet<>();
        log().forEach(recorded -> {
            switch (recorded.event()) {
                case FindingSuppressed event ->
                    suppressed.add(event.rule() + "/" + event.ref().uid());
                case FindingUnsuppressed event ->
                    suppressed.remove(event.rule() + "/" + event.ref().uid());
                default -> {}
            }
        });
        return suppressed;
    }

    private static Define off(String... rules) {
        List<Adjustment> rows = Stream.of(rules)
                .map(rule -> new Adjustment(rule, null, true, null, null, null, null))
                .toList();
        return new Define(rows, null, null, true, "not here");
    }

    @Test
    void what_is_suppressed_counts_again_when_its_time_is_over_even_if_nothing_else_happens() throws Exception {
        // Given
        String rule = openRule(Rule.Scope.OBJECT);
        Target target = new Target(rule, null, null, null, null);

        // When
        command.suppress(ADA, new Suppress("s", target, "known", null, Duration.ofHours(1)));
        correlate();
        Set<String> before = suppressed();
        now = now.plus(Duration.ofHours(2));
        correlate();

        // Then
        assertThat(before).hasSize((int) openOf(rule)).allMatch(id -> id.startsWith(rule + "/"));
        assertThat(log().filter(recorded -> recorded.event().equals(new SuppressionExpired("s"))))
                .hasSize(1);
        assertThat(suppressed()).isEmpty();
        replayAppendsNothing();
    }

    @Test
    void a_suppression_that_is_taken_back_is_over_at_once() throws Exception {
        // Given
        Target target = new Target(openRule(Rule.Scope.NEIGHBOURS), null, null, null, null);
        command.suppress(ADA, new Suppress("s", target, "known", null, null));
        correlate();
        Set<String> before = suppressed();

        // When
        command.withdraw(ADA, "s", "repaired");
        correlate();

        // Then
        assertThat(before).isNotEmpty();
        assertThat(suppressed()).isEmpty();
        replayAppendsNothing();
    }

    @Test
    void rules_that_are_switched_off_end_their_findings_and_on_again_raise_them() throws Exception {
        // Given
        Set<String> open = Recordings.open(store);
        String alone = openRule(Rule.Scope.OBJECT);
        String amongNeighbours = openRule(Rule.Scope.NEIGHBOURS);

        // When
        command.rules(ADA, off(alone, amongNeighbours));
        correlate();
        long left = openOf(alone) + openOf(amongNeighbours);
        Set<Reason> reasons = endedBy("rules:1+1");
        command.rules(ADA, new Enable(0, 1L, "they were right"));
        correlate();

        // Then
        assertThat(left).isZero();
        assertThat(reasons).containsExactly(Reason.RULE_WITHDRAWN);
        assertThat(Recordings.open(store)).isEqualTo(open);
        replayAppendsNothing();
    }

    private Set<Reason> endedBy(String actor) {
        return log().filter(recorded -> recorded.actor().equals(actor))
                .map(Recorded::event)
                .filter(FindingCleared.class::isInstance)
                .map(event -> ((FindingCleared) event).reason())
                .collect(Collectors.toSet());
    }

    @Test
    void what_comes_in_later_is_judged_by_the_rules_in_force() throws Exception {
        // Given
        String rule = openRule(Rule.Scope.OBJECT);
        long raised = raised(rule);
        command.rules(ADA, off("*"));

        // When
        Recordings.detect(store, Recordings.events("quiet"));
        Recordings.detect(store, Recordings.events(CLUSTER));
        correlate();

        // Then
        assertThat(raised(rule)).isEqualTo(raised);
        assertThat(openOf(rule)).isZero();
    }

    private long raised(String rule) {
        return log().filter(recorded -> recorded.cluster().equals(CLUSTER))
                .flatMap(Recordings::line)
                .filter(line -> line.startsWith("+ " + rule + " "))
                .count();
    }

    @Test
    void a_wish_says_who_and_why_and_when_it_was_in_the_cluster() {
        // When
        Answer<?> answer = command.rules(ADA, off("latest-tag"));

        // Then
        Recorded last = store.log().at(store.log().head()).orElseThrow();
        assertThat(answer).isEqualTo(new Answer.Done<>(2, store.log().head()));
        assertThat(last.actor()).isEqualTo("user:ada");
        assertThat(last.cause()).isEqualTo("request-1");
        assertThat(last.occurredAt()).isEqualTo(now);
    }

    @Test
    void in_a_recorded_cluster_people_decide_at_the_time_of_the_recording() {
        // Given
        now = now.plus(Duration.ofDays(30));
        try (InMemoryEventStore late = new InMemoryEventStore(() -> now)) {
            Recordings.detect(late, Recordings.events(CLUSTER));
            Instant clock = late.log().at(late.log().head()).orElseThrow().clock();

            // When
            new Command(late, RULES, () -> now).rules(ADA, off("latest-tag"));

            // Then
            assertThat(late.log().at(late.log().head()).orElseThrow().clock()).isEqualTo(clock);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
