package dev.hindsight.detect.recording;

import dev.hindsight.detect.input.Poison;
import dev.hindsight.detect.input.StructuredEvents;
import dev.hindsight.detect.recording.LineStream.Entry;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CloudEvents out of files, marked as recorded. */
final class RecordedEvents {
    private RecordedEvents() {}

    /**
     * @param name of the cluster where the event names none
     * @param always that the cluster gets this name in any case
     */
    static Stream<CloudEvent> of(Entry entry, String name, boolean always, BadLines bad) {
        try {
            CloudEvent event = StructuredEvents.read(entry.json());
            boolean named = event.getExtension("cluster") != null && !always;
            CloudEventBuilder marked = CloudEventBuilder.from(event).withExtension("origin", "recording");
            return Stream.of(
                    named
                            ? marked.build()
                            : marked.withExtension("cluster", name).build());
        } catch (Poison poison) {
            bad.report(entry.where(), poison.getMessage());
            return Stream.empty();
        }
    }

    /** A name for a cluster: the file's without its endings. */
    static String nameOf(Path file) {
        Path name = file.toAbsolutePath().normalize().getFileName();
        return name == null ? "recording" : name.toString().replaceFirst("(\\.(jsonl|ndjson|json))?(\\.gz)?$", "");
    }
}
