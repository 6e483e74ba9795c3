package dev.hindsight.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    @Test
    void messages_that_differ_in_a_word_of_many_are_near_and_others_are_not() {
        double near = Similarity.of(
                "could not open connection to database orders after retries",
                "could not open connection to database users after retries");

        assertThat(near).isGreaterThanOrEqualTo(Similarity.NEAR);
        assertThat(Similarity.of("disk is full", "user not found")).isZero();
    }

    @Property
    void it_is_symmetric_and_between_zero_and_one(@ForAll String one, @ForAll String other) {
        assertThat(Similarity.of(one, other))
                .isEqualTo(Similarity.of(other, one))
                .isBetween(0.0, 1.0);
    }
}
