package dev.hindsight.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.command.Command;
import dev.hindsight.detect.Detect;
import dev.hindsight.detect.RecordingReader;
import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupRegressed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupResolved;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.memory.InMemoryEventStore;
import io.cloudevents.CloudEvent;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnCallTest {
    private static final Path STORY = Path.of("../recordings/checkout-outage");

    private static List<Recorded> played() {
        RuleCatalogue rules = RuleCatalogue.standard();
        try (InMemoryEventStore store = new InMemoryEventStore();
                Stream<CloudEvent> events = RecordingReader.read(List.of(STORY), (where, reason) -> {})) {
            Detect detect = new Detect(store, new FactExtractor(value -> "digest"), rules, InstantSource.system());
            Command desk = new Command(store, rules, InstantSource.system());
            OnCall onCall = new OnCall(store.log(), desk, Step.of(STORY));
            Pace pace = new Pace();
            events.forEach(event -> {
                if (pace.to(event).anotherSecond()) {
                    onCall.reached(event.getTime().toInstant());
                }
                detect.handle(event).join();
            });
            return store.log().read(0, Integer.MAX_VALUE);
        }
    }

    @Test
    void errors_of_a_healed_fault_are_resolved_and_come_back_with_the_next_one() {
        // When
        List<Recorded> log = played();

        // Then
        Map<String, String> titles = new HashMap<>();
        log.stream()
                .map(Recorded::event)
                .filter(ErrorGroupOpened.class::isInstance)
                .map(ErrorGroupOpened.class::cast)
                .forEach(opened -> titles.put(
                        opened.key(),
                        opened.identity().service() + " "
                                + opened.identity().fingerprint().title()));
        List<Recorded> resolved = log.stream()
                .filter(recorded -> recorded.event() instanceof ErrorGroupResolved)
                .toList();
        assertThat(resolved)
                .noneMatch(recorded ->
                        ((ErrorGroupResolved) recorded.event()).reason().contains("selector restored"));
        assertThat(resolved).isNotEmpty().allSatisfy(recorded -> {
            assertThat(recorded.actor()).isEqualTo("user:demo");
            assertThat(((ErrorGroupResolved) recorded.event()).reason())
                    .startsWith("Done by the demo in place of a person, because of: ");
        });
        assertThat(resolved.stream().map(recorded -> titles.get(((ErrorGroupEvent) recorded.event()).key())))
                .contains("payments panic: assignment to entry in nil map")
                .noneMatch(title -> title.startsWith("export") || title.startsWith("legacy"));
        assertThat(log.stream()
                        .filter(recorded -> recorded.event() instanceof ErrorGroupRegressed)
                        .map(recorded -> titles.get(((ErrorGroupEvent) recorded.event()).key())))
                .isNotEmpty()
                .allMatch(title -> title.startsWith("web") || title.startsWith("orders"));
    }
}
