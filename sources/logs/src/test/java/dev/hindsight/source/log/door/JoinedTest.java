package dev.hindsight.source.log.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.logline.RawLine;
import dev.hindsight.source.log.batch.LogBatch;
import dev.hindsight.source.log.batch.Origin;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedTest {
    private static final Instant THEN = Instant.parse("2026-11-21T10:00:00Z");
    private static final Origin CART = new Origin("shop", "cart-1", "u-1", "cart", "", "", "");
    private static final Origin TILL = new Origin("shop", "till-1", "u-2", "till", "", "", "");

    @Test
    void a_stack_is_one_entry_also_when_lines_of_others_lie_in_between() {
        // When
        List<LogBatch> batches = Joined.batches(List.of(
                line(CART, "stderr", "java.lang.IllegalStateException: boom", 1),
                line(TILL, "stdout", "ready", 2),
                line(CART, "stdout", "GET / 500", 3),
                line(CART, "stderr", "\tat shop.Cart.total(Cart.java:17)", 4),
                line(CART, "stderr", "\tat shop.Main.main(Main.java:3)", 5)));

        // Then
        assertThat(batches).extracting(LogBatch::origin).containsExactly(CART, TILL);
        assertThat(batches.getFirst().lines())
                .extracting(RawLine::text)
                .containsExactly(
                        "java.lang.IllegalStateException: boom\n\tat shop.Cart.total(Cart.java:17)\n\tat"
                                + " shop.Main.main(Main.java:3)",
                        "GET / 500");
    }

    @Test
    void what_the_sender_says_to_be_whole_is_joined_with_nothing() {
        // When
        List<LogBatch> batches = Joined.batches(List.of(
                line(CART, "", "boom", 1),
                new Told(CART, new RawLine(THEN, "", "\tat x.Y.z(Y.java:1)", 2), true),
                line(CART, "", "\tat x.Y.z(Y.java:2)", 3)));

        // Then
        assertThat(batches.getFirst().lines()).hasSize(3);
    }

    @Test
    void an_empty_line_is_no_entry() {
        assertThat(Joined.batches(List.of(line(CART, "", "", 1), line(TILL, "", "  ", 2))))
                .isEmpty();
    }

    @Test
    void the_same_request_makes_the_same_events() {
        // Given
        List<Told> request = List.of(line(CART, "", "a", 1), line(TILL, "", "b", 2), line(CART, "", "c", 3));

        // When
        List<String> ids =
                Joined.batches(request).stream().map(batch -> batch.id("prod")).toList();

        // Then
        assertThat(Joined.batches(request))
                .extracting(batch -> batch.id("prod"))
                .isEqualTo(ids);
    }

    private static Told line(Origin origin, String stream, String text, long sequence) {
        return new Told(origin, new RawLine(THEN, stream, text, sequence), false);
    }
}
