package dev.hindsight.store.axon.upcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.codec.EventType;
import dev.hindsight.store.codec.EventTypes;
import dev.hindsight.store.codec.Golden;
import dev.hindsight.store.codec.Samples;
import dev.hindsight.store.codec.UnreadableEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What any version of the program ever wrote loads as the event of today. */
class UpcastersTest {
    private final Upcasters upcasters = new Upcasters(EventCodec.standard());

    static List<EventType> everyRevision() {
        return EventTypes.standard().stream()
                .flatMap(type -> IntStream.rangeClosed(1, type.revision())
                        .mapToObj(revision -> new EventType(type.name(), revision, type.shape())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyRevision")
    void a_sample_of_any_revision_loads_as_the_event_of_today(EventType written) {
        // Given
        byte[] golden = Golden.sample(written.name(), written.revision());
        // When, Then
        assertThat(upcasters.decode(written.name(), written.revision(), golden))
                .isEqualTo(Samples.of(written.name(), written.revision()));
    }

    @Test
    void a_later_revision_is_refused_with_a_sentence() {
        // Given
        byte[] golden = Golden.sample(EventTypes.RESOURCE_OBSERVED, 3);
        // When, Then
        assertThatThrownBy(() -> upcasters.decode(EventTypes.RESOURCE_OBSERVED, 4, golden))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("revision 3, not at 4");
    }
}
