package dev.hindsight.source.log.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PositionTest {
    private record Line(long nanos, String text) {}

    /** Lines as a runtime writes them: many of one time, some a little out of order, some alike. */
    private static List<Line> log(Random random, int number, int most) {
        List<Line> lines = new ArrayList<>();
        long time = 1_800_000_000_000_000_000L;
        for (int i = 0; i < number; i++) {
            time += random.nextInt(3) == 0 ? 20 + random.nextInt(most) : 0;
            long jitter = random.nextInt(10) == 0 ? random.nextInt(200) : 0;
            lines.add(new Line(time - jitter, "line " + random.nextInt(20)));
        }
        return lines;
    }

    @Property(tries = 500)
    void a_log_that_is_read_again_from_any_line_gives_exactly_what_was_not_read(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int number) {
        // Given
        Random random = new Random(seed);
        List<Line> lines = log(random, number, 1 << random.nextInt(31));
        int read = random.nextInt(number + 1);
        Trail trail = new Trail(Position.START);
        lines.subList(0, read).forEach(line -> trail.pass(line.nanos(), line.text()));

        // When
        Position position = Position.read(trail.position().written());
        Overlap overlap = new Overlap(position);
        long second = read == 0
                ? 0
                : Math.floorDiv(position.since().getEpochSecond() * 1_000_000_000L, 1_000_000_000L) * 1_000_000_000L;
        List<Line> again = lines.stream()
                .filter(line -> line.nanos() >= second)
                .filter(line -> !overlap.knows(line.nanos(), line.text()))
                .toList();

        // Then
        assertThat(position.sequence()).isEqualTo(read);
        assertThat(again).isEqualTo(lines.subList(read, number));
        assertThat(overlap.touched()).isTrue();
    }

    /** Lines of a node whose clock is set back now and then. */
    private static List<Line> logSetBack(Random random, int number) {
        List<Line> lines = new ArrayList<>();
        long time = 1_800_000_000_000_000_000L;
        for (int i = 0; i < number; i++) {
            long step = random.nextInt(100) == 0 ? (1L << random.nextInt(43)) : 0;
            time += (1L << random.nextInt(31)) - step;
            lines.add(new Line(time, "line " + random.nextInt(20)));
        }
        return lines;
    }

    @Property(tries = 500)
    void of_a_node_whose_clock_was_set_back_exactly_what_was_not_read_is_new_as_far_as_the_kubelet_sends_it(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int number) {
        // Given
        Random random = new Random(seed);
        List<Line> lines = logSetBack(random, number);
        int read = 1 + random.nextInt(number);
        Trail trail = new Trail(Position.START);
        lines.subList(0, read).forEach(line -> trail.pass(line.nanos(), line.text()));

        // When
        Position position = Position.read(trail.position().written());
        Overlap overlap = new Overlap(position);
        long second = position.since().getEpochSecond() * 1_000_000_000L;
        List<Line> again = lines.stream()
                .filter(line -> line.nanos() >= second)
                .filter(line -> !overlap.knows(line.nanos(), line.text()))
                .toList();

        // Then
        assertThat(again)
                .isEqualTo(lines.subList(read, number).stream()
                        .filter(line -> line.nanos() >= second)
                        .toList());
        assertThat(second)
                .as("the last line is sent again")
                .isLessThanOrEqualTo(lines.get(read - 1).nanos());
    }

    @Test
    void a_log_that_begins_later_than_the_position_does_not_touch_it() {
        // Given
        Trail trail = new Trail(Position.START);
        trail.pass(1_000, "one");
        Overlap overlap = new Overlap(trail.position());

        // When
        boolean known = overlap.knows(2_000, "two");

        // Then
        assertThat(known).isFalse();
        assertThat(overlap.touched()).isFalse();
    }

    @Test
    void what_is_remembered_of_a_log_is_bounded() {
        // Given
        Trail trail = new Trail(Position.START);

        // When
        for (int i = 0; i < 100_000; i++) {
            trail.pass(5_000, "the same");
        }

        // Then
        assertThat(trail.position().marks()).hasSizeLessThan(300);
        assertThat(trail.position().written()).hasSizeLessThan(3_000);
        Overlap overlap = new Overlap(trail.position());
        for (int i = 0; i < 100_000; i++) {
            assertThat(overlap.knows(5_000, "the same")).isTrue();
        }
        assertThat(overlap.knows(5_000, "the same")).isFalse();
    }
}
