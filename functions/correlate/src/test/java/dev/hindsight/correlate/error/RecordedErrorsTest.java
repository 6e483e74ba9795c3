package dev.hindsight.correlate.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.detect.Detect;
import dev.hindsight.detect.RecordingReader;
import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupCalmed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSpiked;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.memory.InMemoryEventStore;
import io.cloudevents.CloudEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The errors in the logs of a recorded outage. */
class RecordedErrorsTest {
    private static final String CLUSTER = "checkout-outage";

    private static List<String> story(InMemoryEventStore store) {
        Map<String, GroupIdentity> groups = new HashMap<>();
        List<String> story = new ArrayList<>();
        for (Recorded recorded : store.log().read(CLUSTER, 0, Integer.MAX_VALUE)) {
            switch (recorded.event()) {
                case ErrorGroupOpened opened -> groups.put(opened.key(), opened.identity());
                case ErrorGroupSpiked spiked -> story.add(line("spiked", spiked, spiked.at(), groups));
                case ErrorGroupCalmed calmed -> story.add(line("calmed", calmed, calmed.at(), groups));
                default -> {}
            }
        }
        return story;
    }

    /** Titles of the groups that counted in the score at some time. */
    private static Stream<String> counting(InMemoryEventStore store) {
        return store.log().read(CLUSTER, 0, Integer.MAX_VALUE).stream()
                .map(Recorded::event)
                .filter(FindingRaised.class::isInstance)
                .map(event -> ((FindingRaised) event).finding())
                .filter(finding -> finding.rule().equals("open-error-group"))
                .map(Finding::message);
    }

    private static String line(String word, ErrorGroupEvent event, Instant at, Map<String, GroupIdentity> groups) {
        GroupIdentity group = groups.get(event.key());
        return at.toString().substring(11, 16) + " " + word + " " + group.service() + " " + group.source();
    }

    @Test
    void the_services_behind_a_broken_one_spike_and_its_own_new_error_does_not() throws Exception {
        try (InMemoryEventStore store = new InMemoryEventStore(() -> Instant.parse("2026-12-01T00:00:00Z"));
                Stream<CloudEvent> events = RecordingReader.read(
                        List.of(Path.of("../../recordings", CLUSTER)), CLUSTER, (where, reason) -> {});
                Correlate correlate = new Correlate(store, RuleCatalogue.standard())) {
            // Given
            Detect detect = new Detect(
                    store,
                    new FactExtractor(value -> "digest-of-" + value.length()),
                    RuleCatalogue.standard(),
                    () -> Instant.parse("2026-12-01T00:00:00Z"));
            events.forEach(event -> detect.handle(event).join());

            // When
            correlate.catchUp(CLUSTER);

            // Then
            List<String> story = story(store);
            assertThat(story).anyMatch(line -> line.endsWith("spiked web log"));
            assertThat(story).noneMatch(line -> line.endsWith("spiked payments log"));
            assertThat(counting(store)).anyMatch(message -> message.startsWith("panic: "));
        }
    }
}
