package dev.hindsight.view.error.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The sentence model is loaded once, or not at all, and its absence is told once. */
class MeaningTest {
    private static final class Lines extends Handler {
        private final List<String> told = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void a_model_that_cannot_be_loaded_is_tried_once_and_told_once() {
        // Given
        AtomicInteger tries = new AtomicInteger();
        Meaning meaning = new Meaning(() -> {
            tries.incrementAndGet();
            throw new ExceptionInInitializerError("no room for the native part");
        });
        Lines lines = new Lines();
        Logger log = Logger.getLogger(Meaning.class.getName());
        log.addHandler(lines);

        // When
        try {
            for (int i = 0; i < 3; i++) {
                assertThat(meaning.likeness("no price", "no prices")).isEmpty();
            }
        } finally {
            log.removeHandler(lines);
        }

        // Then
        assertThat(tries).hasValue(1);
        assertThat(lines.told).hasSize(1);
    }

    @Test
    void a_native_part_that_does_not_fit_is_no_error() {
        // Given
        Meaning meaning = new Meaning(() -> {
            throw new UnsatisfiedLinkError("of another processor");
        });

        // Then
        assertThat(meaning.likeness("no price", "no prices")).isEmpty();
    }

    @Test
    void a_text_that_the_model_makes_nothing_of_is_not_compared_and_others_are() {
        // Given
        Meaning meaning = new Meaning(() -> text -> {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("nothing to read");
            }
            return new float[] {1, 2};
        });

        // Then
        assertThat(meaning.likeness("", "no price")).isEmpty();
        assertThat(meaning.likeness("no price", "no prices")).hasValueCloseTo(1.0, within(1e-9));
    }
}
