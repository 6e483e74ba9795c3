package dev.hindsight.source.log.door.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-21T10:00:00Z");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @CsvSource(nullValues = "none", delimiter = '|', textBlock = """
            1795255200                            | 2026-11-21T10:00:00Z
            1795255199.123456789                  | 2026-11-21T09:59:59.123456789Z
            1795255199123                         | 2026-11-21T09:59:59.123Z
            1795255199123456                      | 2026-11-21T09:59:59.123456Z
            1795255199123456789                   | 2026-11-21T09:59:59.123456789Z
            "2026-11-21T09:59:59.123456789Z"      | 2026-11-21T09:59:59.123456789Z
            "2026-11-21T10:59:59.5+01:00"         | 2026-11-21T09:59:59.500Z
            "2026-11-21 09:59:59.123456"          | 2026-11-21T09:59:59.123456Z
            "2026-11-21T09:59:59"                 | 2026-11-21T09:59:59Z
            0                                     | none
            -1795255199                           | none
            17                                    | none
            1e999999                              | none
            1e-999999                             | none
            99999999999999999999999               | none
            "yesterday"                           | none
            "1970-01-01T00:00:03Z"                | none
            "2126-11-21T10:00:00Z"                | none
            "2026-13-41T10:00:00Z"                | none
            true                                  | none
            null                                  | none
            """)
    void a_time_is_read_in_the_forms_that_senders_use(String json, Instant expected) throws Exception {
        assertThat(Times.read(JSON.readTree(json), ARRIVED)).isEqualTo(expected);
    }
}
