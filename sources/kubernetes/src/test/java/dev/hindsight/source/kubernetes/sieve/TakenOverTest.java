package dev.hindsight.source.kubernetes.sieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakenOverTest {
    private static final int MOST = 1_000;

    private final TakenOver taken = new TakenOver(MOST);

    @Test
    void as_many_as_promised_are_remembered_in_the_same_memory() {
        // Given
        int before = taken.bytes();

        // When
        for (int i = 0; i < 50 * MOST; i++) {
            arrived(i, 1, i);
        }

        // Then
        for (int i = 49 * MOST; i < 50 * MOST; i++) {
            assertThat(taken.knows(uid(i), 2, i)).as("object %d", i).isTrue();
        }
        assertThat(taken.knows(uid(0), 2, 0)).isFalse();
        assertThat(taken.bytes()).isEqualTo(before).isLessThanOrEqualTo(MOST * 132);
    }

    @Test
    void what_is_asked_for_often_is_not_forgotten() {
        // Given
        arrived(7, 1, 77);

        // When
        for (int i = 100; i < 20 * MOST; i++) {
            arrived(i, 1, i);
            assertThat(taken.knows(uid(7), i, 77)).isTrue();
        }

        // Then
        assertThat(taken.knows(uid(100), 2, 100)).isFalse();
    }

    @Test
    void nothing_is_known_of_what_is_on_its_way() {
        // Given
        arrived(1, 5, 55);

        // When
        taken.begins(uid(1), 6);

        // Then
        assertThat(taken.knows(uid(1), 7, 55)).isFalse();
        assertThat(taken.knows(uid(1), 7, 66)).isFalse();
        taken.arrived(uid(1), 6, 66);
        assertThat(taken.knows(uid(1), 7, 66)).isTrue();
    }

    @Test
    void an_older_version_that_arrives_late_says_nothing_of_the_newer() {
        // Given
        taken.begins(uid(1), 5);
        taken.begins(uid(1), 6);

        // When
        taken.arrived(uid(1), 5, 55);

        // Then
        assertThat(taken.knows(uid(1), 7, 55)).isFalse();
    }

    @Test
    void uids_that_are_no_uuids_are_told_apart() {
        assertThat(Uid.of("uid-1")).isEqualTo(Uid.of("uid-1")).isNotEqualTo(Uid.of("uid-2"));
        assertThat(Uid.of("00000000-0000-0000-0000-000000000000")).isNotEqualTo(new Uid(0, 0));
        assertThat(Uid.of("ABCDEF00-0000-0000-0000-000000000000"))
                .isNotEqualTo(Uid.of("abcdef00-0000-0000-0000-000000000000"));
    }

    private void arrived(int object, long version, long digest) {
        taken.begins(uid(object), version);
        taken.arrived(uid(object), version, digest);
    }

    private static Uid uid(int i) {
        return Uid.of(new UUID(i * 0x9E3779B97F4A7C15L, i).toString());
    }
}
