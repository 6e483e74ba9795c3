package dev.hindsight.images.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassListTest {
    @Test
    void two_runs_in_which_threads_raced_give_the_same_list() {
        // Given
        String[] one = {"# NOTE", "b/B id: 1", "@cp b/B 1 2", "@lambda-proxy a/A run", "a/A id: 2"};
        String[] other = {"a/A id: 7", "b/B id: 9", "@lambda-proxy a/A run", "@cp b/B 1 2", ""};

        // When
        ClassList first = ClassList.of(Stream.of(one));
        ClassList second = ClassList.of(Stream.of(other));

        // Then
        assertThat(first).isEqualTo(second);
    }

    @Test
    void classes_stand_before_what_refers_to_them() {
        ClassList list =
                ClassList.of(Stream.of("@cp b/B 1", "@lambda-proxy b/B run", "@lambda-form-invoker x", "b/B", "a/A"));

        assertThat(list.lines())
                .containsExactly("a/A", "b/B", "@lambda-form-invoker x", "@lambda-proxy b/B run", "@cp b/B 1");
    }
}
