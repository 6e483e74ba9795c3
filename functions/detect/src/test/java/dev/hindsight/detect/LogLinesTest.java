package dev.hindsight.detect;

import static dev.hindsight.detect.LogBatches.NOON;
import static dev.hindsight.detect.LogBatches.batch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.errorgroup.ErrorGroupCommand;
import dev.hindsight.errorgroup.ErrorGroupCommand.Merge;
import dev.hindsight.errorgroup.ErrorGroupCommand.Resolve;
import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupAppeared;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupRegressed;
import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.store.Cause;
import dev.hindsight.store.stream.ErrorStreams;
import dev.hindsight.watch.WatchEvent.ClusterRegistered;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private static final String ERROR = "ERROR no price for this article";
    private static final String OTHER = "ERROR cannot reach the warehouse";

    private Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<ErrorGroupOpened> opened() {
        return bench.events(ErrorGroupOpened.class);
    }

    private List<Occurrence> occurrences() {
        return bench.events(ErrorGroupOccurred.class).stream()
                .map(ErrorGroupOccurred::occurrence)
                .toList();
    }

    @Test
    void lines_of_one_error_are_one_group_counted_by_the_minute() {
        // When
        bench.handle(batch("a", 58, ERROR, ERROR, ERROR, "INFO fine", OTHER));

        // Then
        assertThat(opened()).hasSize(2).allSatisfy(event -> {
            assertThat(event.identity().namespace()).isEqualTo("shop");
            assertThat(event.identity().service()).isEqualTo("web");
            assertThat(event.identity().source()).isEqualTo("log");
        });
        assertThat(occurrences()).extracting(Occurrence::count).containsExactly(2L, 1L, 1L);
        assertThat(occurrences())
                .extracting(Occurrence::window)
                .containsExactly(NOON, NOON.plusSeconds(60), NOON.plusSeconds(60));
        assertThat(occurrences().getFirst().pods()).isEqualTo(Map.of(LogBatches.POD, 2L));
    }

    @Test
    void what_is_fine_leaves_no_trace_but_that_there_is_a_cluster() {
        // When
        bench.handle(batch("a", 0, "INFO fine", "DEBUG finer"));
        Handled next = bench.handle(batch("b", 2, "INFO fine"));

        // Then
        assertThat(bench.events()).containsExactly(new ClusterRegistered("shop", "watch"));
        assertThat(next).isEqualTo(new Handled.Unchanged());
    }

    @Test
    void the_same_batch_again_counts_nothing_also_after_a_restart() {
        // Given
        bench.handle(batch("a", 0, ERROR, OTHER));
        long head = bench.store.log().head();

        // When
        Handled again = bench.handle(batch("a", 0, ERROR, OTHER));
        Handled afterRestart =
                bench.restarted().handle(batch("a", 0, ERROR, OTHER)).join();

        // Then
        assertThat(again).isEqualTo(new Handled.Unchanged());
        assertThat(afterRestart).isEqualTo(new Handled.Unchanged());
        assertThat(bench.store.log().head()).isEqualTo(head);
    }

    @Test
    void whichever_order_batches_come_in_and_how_often_the_same_is_counted() {
        // Given
        List<CloudEvent> batches = IntStream.range(0, 200)
                .mapToObj(i -> batch("batch-" + i, i * 29, ERROR, OTHER, ERROR))
                .toList();
        batches.forEach(bench::handle);
        List<String> inOrder = new ToldGroups(bench.events(ErrorGroupEvent.class)).lines();
        close();
        bench = new Bench();
        List<CloudEvent> otherwise = new ArrayList<>(batches);
        otherwise.addAll(batches.subList(50, 150));
        Collections.shuffle(otherwise, new Random(1));

        // When
        otherwise.forEach(bench::handle);

        // Then
        assertThat(new ToldGroups(bench.events(ErrorGroupEvent.class)).lines())
                .containsExactlyInAnyOrderElementsOf(inOrder);
        assertThat(inOrder).hasSize(2).anySatisfy(line -> assertThat(line).startsWith("400 error log shop/web"));
    }

    @Test
    void each_cluster_has_groups_of_its_own() {
        // Given
        Map<String, Object> data = LogBatches.of(List.of(LogBatches.line(0, ERROR)));

        // When
        bench.handle(LogBatches.event("east", "a", data));
        bench.handle(LogBatches.event("west", "a", data));

        // Then
        assertThat(opened()).hasSize(2);
        assertThat(occurrences()).hasSize(2);
    }

    @Test
    void the_release_is_the_tag_of_the_pod_s_image_unless_the_sender_says_it() {
        // Given
        bench.handle(Pods.added(LogBatches.POD, 5));
        Map<String, Object> told = LogBatches.of(List.of(LogBatches.line(1, ERROR)));
        told.put("release", "2.0");

        // When
        bench.handle(batch("a", 0, ERROR));
        bench.handle(LogBatches.event("shop", "b", told));

        // Then
        assertThat(bench.events(ErrorGroupAppeared.class))
                .extracting(ErrorGroupAppeared::release)
                .containsExactly("1.0", "2.0");
        assertThat(occurrences().getFirst().releases()).isEqualTo(Map.of("1.0", 1L));
        assertThat(occurrences().getFirst().exemplars().getFirst().release()).isEqualTo("1.0");
    }

    @Test
    void a_resolved_group_regresses_by_itself_but_not_because_of_what_comes_late() {
        // Given
        bench.handle(batch("a", 0, ERROR));
        decide(opened().getFirst().key(), new Resolve("", "", NOON.plusSeconds(100)));

        // When
        bench.handle(batch("late", 99, ERROR));
        int before = bench.events(ErrorGroupRegressed.class).size();
        bench.handle(batch("b", 101, ERROR));
        bench.handle(batch("b", 101, ERROR));

        // Then
        assertThat(before).isZero();
        assertThat(bench.events(ErrorGroupRegressed.class)).hasSize(1);
    }

    @Test
    void what_a_merged_group_does_makes_the_group_that_it_is_part_of_regress() {
        // Given
        bench.handle(batch("a", 0, ERROR, OTHER));
        String part = opened().get(0).key();
        String root = opened().get(1).key();
        decide(part, new Merge(root, ""));
        decide(root, new Resolve("", "", NOON.plusSeconds(100)));

        // When
        bench.handle(batch("b", 200, ERROR));

        // Then
        assertThat(bench.events(ErrorGroupRegressed.class))
                .extracting(ErrorGroupRegressed::key)
                .containsExactly(root);
        assertThat(bench.events(ErrorGroupOccurred.class).getLast().key()).isEqualTo(part);
    }

    @Test
    void a_program_that_never_says_the_same_twice_makes_a_bounded_number_of_groups() {
        // Given
        String[] words = IntStream.range(0, 1200)
                .mapToObj(i -> "ERROR cannot " + word(i) + " it")
                .toArray(String[]::new);

        // When
        bench.handle(batch("a", 0, words));

        // Then
        assertThat(opened()).hasSize(501);
        assertThat(opened())
                .anySatisfy(event -> assertThat(event.identity().fingerprint().title())
                        .startsWith("More than 500 new groups in an hour"));
        assertThat(occurrences().stream().mapToLong(Occurrence::count).sum()).isEqualTo(1200);
    }

    private static String word(int i) {
        return "x" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676) + "ly";
    }

    @Test
    void neither_title_nor_template_nor_example_holds_a_secret() {
        // When
        bench.handle(batch(
                "a",
                0,
                "level=error msg=\"login failed\" password=hunter2hunter2",
                "{\"level\":\"error\",\"msg\":\"denied for https://ada:hunter2hunter2@db.shop/x\",\"api_key\":\"hunter2hunter2\"}",
                "ERROR cannot use postgres://ada:hunter2hunter2@db:5432/shop"));

        // Then
        assertThat(occurrences().stream().mapToLong(Occurrence::count).sum()).isEqualTo(3);
        assertThat(bench.events().stream().map(DomainEvent::toString)).noneMatch(text -> text.contains("hunter2"));
    }

    @Test
    void an_example_is_bounded_and_says_what_was_cut() {
        // When
        bench.handle(batch("a", 0, "ERROR too much: " + "abc def ".repeat(50_000) + "the end"));

        // Then
        Exemplar exemplar = occurrences().getFirst().exemplars().getFirst();
        assertThat(exemplar.text().length()).isLessThan(8_300);
        assertThat(exemplar.cut()).isNotEmpty();
    }

    private void decide(String key, ErrorGroupCommand command) {
        Cause cause = new Cause(NOON.plusSeconds(100), "user:ada", "wish", null);
        bench.store
                .journal()
                .submit(tx -> tx.decide(ErrorStreams.GROUPS, ErrorStreams.GROUPS.stream("shop", key), command, cause))
                .join();
    }
}
