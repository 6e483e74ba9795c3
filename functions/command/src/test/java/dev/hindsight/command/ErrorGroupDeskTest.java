package dev.hindsight.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.errorgroup.ErrorGroupCommand.Occur;
import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupIgnored;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupMerged;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupResolved;
import dev.hindsight.errorgroup.ErrorGroupRefusal;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Circle;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Unknown;
import dev.hindsight.errorgroup.ErrorGroupRefusal.Wrong;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.IgnoreUntil;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.logline.Level;
import dev.hindsight.store.Cause;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.store.stream.ErrorStreams;
import dev.hindsight.store.wish.CommandDesk.Answer;
import dev.hindsight.store.wish.CommandDesk.Sender;
import dev.hindsight.store.wish.ErrorGroupWish;
import dev.hindsight.store.wish.ErrorGroupWish.Assign;
import dev.hindsight.store.wish.ErrorGroupWish.Comment;
import dev.hindsight.store.wish.ErrorGroupWish.Distinguish;
import dev.hindsight.store.wish.ErrorGroupWish.Ignore;
import dev.hindsight.store.wish.ErrorGroupWish.Merge;
import dev.hindsight.store.wish.ErrorGroupWish.Reopen;
import dev.hindsight.store.wish.ErrorGroupWish.Resolve;
import dev.hindsight.store.wish.ErrorGroupWish.Split;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorGroupDeskTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Sender ADA = new Sender("prod", "user:ada", "request-1", null);

    private final InMemoryEventStore store = new InMemoryEventStore(() -> NOW);
    private final Command command = new Command(store, RuleCatalogue.standard(), () -> NOW);

    @BeforeEach
    void someGroups() {
        Stream.of('a', 'b', 'c').forEach(this::occur);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void occur(char letter) {
        Fingerprint fingerprint = new Fingerprint(
                key(letter), "", Fingerprint.Basis.LEVEL_AND_TEMPLATE, "boom", "boom", "", List.of(), "1");
        GroupIdentity identity = new GroupIdentity("shop", "web", "log", Level.ERROR, fingerprint);
        Occur occur = new Occur(identity, NOW, NOW, "1.0");
        store.journal()
                .submit(tx -> tx.decide(
                        ErrorStreams.GROUPS,
                        ErrorStreams.GROUPS.stream("prod", key(letter)),
                        occur,
                        new Cause(NOW, "log", "input", null)))
                .join();
    }

    private static String key(char letter) {
        return String.valueOf(letter).repeat(32);
    }

    private Answer<ErrorGroupRefusal> wish(char letter, ErrorGroupWish wish) {
        return command.errorGroup(ADA, key(letter), wish);
    }

    private static Answer<ErrorGroupRefusal> refused(ErrorGroupRefusal why) {
        return new Answer.Refused<>(why);
    }

    private static Answer<ErrorGroupRefusal> refused(String field) {
        return new Answer.Refused<>(new Wrong(field, ""));
    }

    private static int events(Answer<ErrorGroupRefusal> answer) {
        return ((Answer.Done<ErrorGroupRefusal>) answer).events();
    }

    private Recorded last() {
        return store.log().at(store.log().head()).orElseThrow();
    }

    private ErrorGroupEvent lastEvent() {
        return (ErrorGroupEvent) last().event();
    }

    @Test
    void what_is_decided_tells_who_decided_it_and_in_which_request() {
        // When
        Answer<ErrorGroupRefusal> answer = wish('a', new Resolve("1.1", "repaired"));

        // Then
        assertThat(answer).isEqualTo(new Answer.Done<>(1, store.log().head()));
        assertThat(lastEvent()).isEqualTo(new ErrorGroupResolved(key('a'), "1.1", "repaired", NOW));
        assertThat(last().actor()).isEqualTo("user:ada");
        assertThat(last().cause()).isEqualTo("request-1");
    }

    @Test
    void how_long_it_is_ignored_counts_from_the_clusters_now() {
        // When
        wish('a', new Ignore(null, Duration.ofHours(2), 5L, true, null));

        // Then
        IgnoreUntil until = new IgnoreUntil(NOW.plus(Duration.ofHours(2)), 5L, true);
        assertThat(lastEvent()).isEqualTo(new ErrorGroupIgnored(key('a'), until, ""));
    }

    @Test
    void every_verb_is_followed() {
        // When
        List<Integer> events = Stream.<ErrorGroupWish>of(
                        new Resolve(null, null),
                        new Reopen("it is still there"),
                        new Ignore(null, null, null, false, null),
                        new Assign("team-web"),
                        new Comment("c1", "seen before"),
                        new Distinguish(key('b'), null),
                        new Merge(key('b'), null),
                        new Split(null))
                .map(wish -> events(wish('a', wish)))
                .toList();

        // Then
        assertThat(events).hasSize(8).containsOnly(1);
    }

    @Test
    void the_same_comment_sent_twice_is_one() {
        // Given
        wish('a', new Comment("c1", "seen before"));

        // When
        Answer<ErrorGroupRefusal> again = wish('a', new Comment("c1", "seen before"));

        // Then
        assertThat(events(again)).isZero();
    }

    @Test
    void a_group_that_never_occurred_is_unknown_and_nothing_is_appended() {
        // Given
        long head = store.log().head();

        // When
        Answer<ErrorGroupRefusal> answer = wish('f', new Resolve(null, null));

        // Then
        assertThat(answer).isEqualTo(refused(new Unknown()));
        assertThat(store.log().head()).isEqualTo(head);
    }

    @Test
    void merging_needs_another_group_that_there_is() {
        // When, Then
        assertThat(wish('a', new Merge(key('a'), null)))
                .usingRecursiveComparison()
                .ignoringFields("refusal.words")
                .isEqualTo(refused("into"));
        assertThat(wish('a', new Merge(key('f'), null)))
                .usingRecursiveComparison()
                .ignoringFields("refusal.words")
                .isEqualTo(refused("into"));
        assertThat(wish('a', new Merge(null, null)))
                .usingRecursiveComparison()
                .ignoringFields("refusal.words")
                .isEqualTo(refused("into"));
        assertThat(wish('a', new Distinguish(key('f'), null)))
                .usingRecursiveComparison()
                .ignoringFields("refusal.words")
                .isEqualTo(refused("other"));
    }

    @Test
    void a_merge_that_leads_back_is_refused() {
        // Given
        wish('a', new Merge(key('b'), null));
        wish('b', new Merge(key('c'), null));

        // When, Then
        assertThat(wish('c', new Merge(key('a'), null))).isEqualTo(refused(new Circle(key('a'))));
        assertThat(wish('c', new Merge(key('b'), null))).isEqualTo(refused(new Circle(key('b'))));
    }

    @Test
    void who_merges_into_a_merged_group_is_told_its_root() {
        // Given
        occur('d');
        wish('a', new Merge(key('b'), null));
        wish('b', new Merge(key('c'), null));

        // When
        Answer<ErrorGroupRefusal> answer = wish('d', new Merge(key('a'), null));

        // Then
        assertThat(answer)
                .isEqualTo(refused(
                        new Wrong("into", "That group is merged itself; merge into " + key('c') + " instead.")));
    }

    @Test
    void two_who_merge_into_each_other_at_once_make_no_circle() {
        for (int round = 0; round < 50; round++) {
            // When
            List<CompletableFuture<Answer<ErrorGroupRefusal>>> both = Stream.of("ab", "ba")
                    .map(pair -> CompletableFuture.supplyAsync(
                            () -> wish(pair.charAt(0), new Merge(key(pair.charAt(1)), null))))
                    .toList();

            // Then
            assertThat(both.stream().map(CompletableFuture::join).filter(Answer.Done.class::isInstance))
                    .hasSize(1);
            assertThat(lastEvent()).isInstanceOf(ErrorGroupMerged.class);
            wish(lastEvent().key().charAt(0), new Split(null));
        }
    }
}
