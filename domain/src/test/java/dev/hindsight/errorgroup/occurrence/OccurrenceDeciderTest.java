package dev.hindsight.errorgroup.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.errorgroup.occurrence.OccurrenceDecider.Tell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OccurrenceDeciderTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String KEY = "a".repeat(32);

    private final OccurrenceDecider decider = new OccurrenceDecider();

    private static Exemplar exemplar(int second, String pod, String text) {
        return new Exemplar(NOON.plusSeconds(second), pod, "web", "", "1.0", text, Map.of(), "");
    }

    private static Tell tell(String input, int minute, Exemplar... exemplars) {
        Instant window = NOON.plusSeconds(60L * minute);
        Occurrence occurrence = new Occurrence(
                input, window, 2, window.plusSeconds(1), window.plusSeconds(9), Map.of(), Map.of(), List.of(exemplars));
        return new Tell(KEY, occurrence);
    }

    private Hour after(List<Tell> told) {
        Hour hour = decider.initial();
        for (Tell tell : told) {
            for (ErrorGroupOccurred event : decider.decide(hour, tell)) {
                hour = decider.evolve(hour, event);
            }
        }
        return hour;
    }

    @Test
    void an_input_counts_once_for_each_minute() {
        // When
        Hour hour = after(List.of(tell("a", 0), tell("a", 0), tell("a", 1), tell("b", 0)));

        // Then
        assertThat(hour.count()).isEqualTo(6);
        assertThat(hour.first()).isEqualTo(NOON.plusSeconds(1));
        assertThat(hour.last()).isEqualTo(NOON.plusSeconds(69));
    }

    @Test
    void an_example_that_shows_nothing_new_is_not_kept() {
        // Given
        Exemplar known = exemplar(1, "web-1", "no price for sku 1");
        Hour hour = after(List.of(tell("a", 0, known)));

        // Then
        assertThat(kept(hour, known)).isEmpty();
        assertThat(kept(hour, exemplar(2, "web-2", "no price for sku 1"))).hasSize(1);
        assertThat(kept(hour, exemplar(2, "web-1", "no price for a cart"))).hasSize(1);
        assertThat(kept(hour, exemplar(2, "web-1", "no price for sku 1\n\tat a.B\n\tat a.C")))
                .hasSize(1);
    }

    private List<Exemplar> kept(Hour hour, Exemplar exemplar) {
        return decider.decide(hour, tell("z", 0, exemplar))
                .getFirst()
                .occurrence()
                .exemplars();
    }

    @Property(tries = 200)
    void order_and_duplication_change_nothing(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<Tell> told = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String pod = "web-" + random.nextInt(40);
            String stack = random.nextInt(4) == 0 ? "\n\tat a.B\n\tat a.C" : "";
            String text = "word" + "abcdefgh".charAt(random.nextInt(8)) + " sku " + random.nextInt(999) + stack;
            told.add(tell("input-" + i, random.nextInt(60), exemplar(random.nextInt(3600), pod, text)));
        }
        Hour inOrder = after(told);

        // When
        List<Tell> other = new ArrayList<>(told);
        other.addAll(told.subList(0, random.nextInt(told.size())));
        Collections.shuffle(other, random);
        Hour otherwise = after(other);

        // Then
        assertThat(otherwise).isEqualTo(inOrder);
        assertThat(otherwise.exemplars().exemplars())
                .isEqualTo(inOrder.exemplars().exemplars())
                .hasSizeBetween(2, Hour.MOST_EXEMPLARS);
    }

    @Test
    void a_flood_of_one_kind_does_not_push_out_the_only_rich_one() {
        // Given
        List<Tell> flood = new ArrayList<>();
        Exemplar rich = exemplar(1, "web-1", "boom\n\tat a.B\n\tat a.C");
        flood.add(tell("rich", 0, rich));
        for (int i = 0; i < 500; i++) {
            flood.add(tell(
                    "input-" + i, 0, exemplar(i, "web-" + i, "kind" + (char) ('a' + i % 26) + (char) ('a' + i / 26))));
        }

        // When
        Hour hour = after(flood);

        // Then
        assertThat(hour.exemplars().exemplars()).contains(rich).hasSizeLessThanOrEqualTo(Hour.MOST_EXEMPLARS);
    }

    @Test
    void an_hour_of_many_inputs_is_taken_in_without_copying_all_of_it_each_time() {
        // Given
        Marks marks = Marks.NONE;

        // When
        for (int i = 0; i < 200_000; i++) {
            marks = marks.with(Marks.of("log-" + i));
        }

        // Then
        assertThat(marks.has(Marks.of("log-199999"))).isTrue();
        assertThat(marks.has(Marks.of("log-200000"))).isFalse();
        assertThat(marks).hasToString("200000 marks");
    }
}
