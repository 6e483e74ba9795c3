package dev.hindsight.source.log.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {
    @Property
    void each_time_is_read_as_it_was_written(
            @ForAll @LongRange(min = 0, max = 9_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nanos) {
        // Given
        Instant time = Instant.ofEpochSecond(second, nanos);
        String written = time.toString();

        // When
        Instant read = UtcTime.read(written, written.length());

        // Then
        assertThat(read).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T10:00:00Z",
                "2026-11-21T24:00:00Z",
                "2026-11-21T10:00:60Z",
                "2026-11-21 10:00:00Z",
                "2026-11-21T10:00:00.Z",
                "2026-11-21T10:00:00.1234567890Z",
                "2026-11-21T1x:00:00Z"
            })
    void what_is_no_time_is_refused(String text) {
        // When and then
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> UtcTime.read(text, text.length()));
    }
}
