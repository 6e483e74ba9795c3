package dev.hindsight.correlate.change;

import dev.hindsight.change.ChangeEvent;
import dev.hindsight.change.Sentences;
import dev.hindsight.change.Story;
import dev.hindsight.correlate.Correlate;
import dev.hindsight.correlate.Recordings;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.memory.InMemoryEventStore;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The changes that a recording leads to, as a person reads them. */
final class ToldChanges {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private ToldChanges() {}

    static List<String> of(String recording) throws InterruptedException {
        try (InMemoryEventStore store = new InMemoryEventStore(Recordings.NOW)) {
            Recordings.detect(store, Recordings.events(recording));
            try (Correlate correlate = new Correlate(store, RuleCatalogue.standard())) {
                correlate.catchUp(recording);
            }
            return stories(store).stream()
                    .map(story -> TIME.format(story.began()) + " " + Sentences.of(story))
                    .toList();
        }
    }

    /** In the order in which they began. */
    static List<Story> stories(EventStore store) {
        Map<String, Story> stories = new LinkedHashMap<>();
        for (Recorded recorded : store.log().read(0, Integer.MAX_VALUE)) {
            if (recorded.event() instanceof ChangeEvent event) {
                stories.put(
                        event.change(),
                        stories.getOrDefault(event.change(), Story.UNTOLD).evolve(event));
            }
        }
        return List.copyOf(stories.values());
    }
}
