package dev.hindsight.store.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.store.deadletter.DeadLetters;
import dev.hindsight.store.deadletter.DeadLetters.DeadLetter;
import dev.hindsight.store.reader.Checkpoints.Checkpoint;
import dev.hindsight.store.reader.Checkpoints.Claim;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checkpoints, claims and dead letters. */
public abstract class KeepingSuite extends StoreSuite {
    @Test
    void a_checkpoint_holds_position_and_state_together() {
        // Given
        store.checkpoints().save("fold", new Checkpoint(3, new byte[] {1, 2}));
        // When
        boolean saved = store.checkpoints().save("fold", new Checkpoint(5, new byte[] {9}));
        reopen();
        // Then
        assertThat(saved).isTrue();
        Checkpoint loaded = store.checkpoints().load("fold").orElseThrow();
        assertThat(loaded.position()).isEqualTo(5);
        assertThat(loaded.state()).containsExactly(9);
        assertThat(store.checkpoints().load("other")).isEmpty();
    }

    @Test
    void a_checkpoint_never_moves_backwards() {
        // Given
        store.checkpoints().save("fold", new Checkpoint(5, new byte[] {5}));
        // When
        boolean back = store.checkpoints().save("fold", new Checkpoint(4, new byte[] {4}));
        boolean again = store.checkpoints().save("fold", new Checkpoint(5, new byte[] {6}));
        // Then
        assertThat(back).isFalse();
        assertThat(again).isTrue();
        assertThat(store.checkpoints().load("fold").orElseThrow().state()).containsExactly(6);
    }

    @Test
    void a_forgotten_checkpoint_begins_anew() {
        // Given
        store.checkpoints().save("fold", new Checkpoint(5, new byte[0]));
        // When
        store.checkpoints().forget("fold");
        // Then
        assertThat(store.checkpoints().load("fold")).isEmpty();
        assertThat(store.checkpoints().save("fold", new Checkpoint(1, new byte[0])))
                .isTrue();
    }

    @Test
    void a_claim_has_one_holder_until_it_is_released() {
        // Given
        Claim held = store.checkpoints().claim("correlate/alpha").orElseThrow();
        // When
        Optional<Claim> second = store.checkpoints().claim("correlate/alpha");
        Claim other = store.checkpoints().claim("correlate/beta").orElseThrow();
        // Then
        assertThat(second).isEmpty();
        assertThat(held.isHeld()).isTrue();
        held.close();
        held.close();
        assertThat(held.isHeld()).isFalse();
        Claim next = store.checkpoints().claim("correlate/alpha").orElseThrow();
        assertThat(next.isHeld()).isTrue();
        next.close();
        other.close();
    }

    @Test
    void a_dead_letter_is_kept_with_all_that_came() {
        // When
        DeadLetter added = add("no JSON", "{".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        // Then
        DeadLetter found = store.deadLetters().find(added.id()).orElseThrow();
        assertThat(found)
                .usingRecursiveComparison()
                .isEqualTo(new DeadLetter(
                        added.id(),
                        NOON,
                        "detect",
                        "no JSON",
                        Map.of("id", "1", "nul", "\u0000"),
                        new byte[] {'{'},
                        false,
                        null));
        assertThat(store.deadLetters().find(added.id() + 1)).isEmpty();
    }

    @Test
    void dead_letters_are_listed_newest_first_in_pages() {
        // Given
        long first = add("1", new byte[0]).id();
        long second = add("2", new byte[0]).id();
        long third = add("3", new byte[0]).id();
        // Then
        DeadLetters letters = store.deadLetters();
        assertThat(letters.list(Long.MAX_VALUE, 2)).extracting(DeadLetter::id).containsExactly(third, second);
        assertThat(letters.list(second, 2)).extracting(DeadLetter::id).containsExactly(first);
    }

    @Test
    void a_huge_body_is_cut_and_says_so() {
        // When
        DeadLetter huge = add("too large", new byte[DeadLetters.LARGEST_BODY + 1]);
        // Then
        DeadLetter found = store.deadLetters().find(huge.id()).orElseThrow();
        assertThat(found.body()).hasSize(DeadLetters.LARGEST_BODY);
        assertThat(found.truncated()).isTrue();
    }

    @Test
    void a_letter_is_resolved_once() {
        // Given
        long id = add("1", new byte[0]).id();
        long open = add("2", new byte[0]).id();
        // When
        boolean resolved = store.deadLetters().resolve(id, "played again by user:ada");
        boolean twice = store.deadLetters().resolve(id, "discarded");
        // Then
        assertThat(resolved).isTrue();
        assertThat(twice).isFalse();
        assertThat(store.deadLetters().find(id).orElseThrow().resolved()).isEqualTo("played again by user:ada");
        assertThat(store.deadLetters().find(open).orElseThrow().resolved()).isNull();
        assertThat(store.deadLetters().count()).isEqualTo(1);
    }

    @Test
    void the_oldest_letters_make_room_and_are_counted() {
        // Given
        long first = add("the oldest", new byte[0]).id();
        // When
        for (int i = 0; i < DeadLetters.MOST + 1; i++) {
            add("flood", new byte[0]);
        }
        // Then
        assertThat(store.deadLetters().find(first)).isEmpty();
        assertThat(store.deadLetters().count()).isEqualTo(DeadLetters.MOST);
        assertThat(store.deadLetters().dropped()).isEqualTo(2);
    }

    private DeadLetter add(String reason, byte[] body) {
        return store.deadLetters().add(NOON, "detect", reason, Map.of("id", "1", "nul", "\u0000"), body);
    }
}
