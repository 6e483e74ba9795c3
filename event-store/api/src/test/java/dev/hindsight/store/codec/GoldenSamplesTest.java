package dev.hindsight.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Event shapes are frozen: what is in the files was written once and must load for ever. */
class GoldenSamplesTest {
    private final EventCodec codec = EventCodec.standard();
    private final ObjectMapper json = new ObjectMapper();

    static List<EventType> types() {
        return EventTypes.standard();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_loads_as_the_event_that_it_was(EventType type) {
        assertThat(codec.decode(type.name(), type.revision(), Golden.sample(type.name(), type.revision())))
                .isEqualTo(Samples.TODAY.get(type.name()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_written_as_its_sample_says(EventType type) throws IOException {
        assertThat(json.readTree(codec.encode(Samples.TODAY.get(type.name()))))
                .isEqualTo(json.readTree(Golden.sample(type.name(), type.revision())));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_changed_shape_has_a_new_revision(EventType type) {
        assertThat(Shape.of(type.shape()))
                .as(
                        "The shape of %s changed: raise its revision in EventTypes, write an upcaster from revision %s, and"
                                + " add a sample and a shape; leave the old ones as they are.",
                        type.name(), type.revision())
                .isEqualTo(Golden.shape(type.name(), type.revision()));
    }
}
