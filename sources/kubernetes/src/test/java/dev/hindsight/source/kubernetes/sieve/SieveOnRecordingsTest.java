package dev.hindsight.source.kubernetes.sieve;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over what a real cluster told. */
class SieveOnRecordingsTest {
    static List<Path> recordings() {
        return Recorded.recordings();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void what_is_held_back_would_have_been_written_nowhere(Path recording) {
        // Given
        Sieve sieve = new Sieve(Set.of(), 10_000);
        Detecting detecting = new Detecting();
        int held = 0;
        int inVain = 0;
        Map<String, Integer> kinds = new HashMap<>();
        List<CloudEvent> events = Recorded.events(recording);

        // When
        for (CloudEvent event : events) {
            Verdict verdict = sieve.judge(event);
            List<?> written = detecting.wouldWrite(event);
            if (verdict instanceof Verdict.Pass pass) {
                sieve.begins(pass);
                detecting.take(event);
                sieve.arrived(pass);
                inVain += written.isEmpty() ? 1 : 0;
            } else {
                held++;
                kinds.merge(String.valueOf(event.getExtension("kind")), 1, Integer::sum);
                // Then
                assertThat(written).isEmpty();
            }
        }
        System.out.printf(
                "%-18s %5d events, %4d held back %s, %d passed in vain%n",
                recording.getFileName(), events.size(), held, kinds, inVain);
        assertThat(inVain).isZero();
    }
}
