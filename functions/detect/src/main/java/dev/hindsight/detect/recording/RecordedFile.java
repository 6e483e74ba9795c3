package dev.hindsight.detect.recording;

import dev.hindsight.detect.input.StructuredEvents;
import dev.hindsight.detect.recording.LineStream.Entry;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A file of CloudEvents, or of plain objects, which were as they are when the file was last written. */
public final class RecordedFile {
    private RecordedFile() {}

    /** @param cluster the name that the cluster gets; null for the one that the events name, or the file's */
    public static Stream<CloudEvent> events(Path file, String cluster, BadLines bad) {
        String name = cluster == null ? RecordedEvents.nameOf(file) : cluster;
        ListedObjects objects = new ListedObjects(name, String.valueOf(file.getFileName()), lastWritten(file));
        Stream<CloudEvent> events =
                LineStream.of(file, bad).flatMap(entry -> one(entry, objects, name, cluster != null, bad));
        // A second stream asks for what the first one has counted, so it is made when the first is at its end.
        return Stream.concat(events, Stream.of(objects).flatMap(ListedObjects::completed));
    }

    private static Stream<CloudEvent> one(
            Entry entry, ListedObjects objects, String name, boolean always, BadLines bad) {
        if (StructuredEvents.isOne(entry.json())) {
            return RecordedEvents.of(entry, name, always, bad);
        }
        if (entry.json().text("kind").endsWith("List")
                && entry.json().at("items").isPresent()) {
            return entry.json().items("items").stream()
                    .filter(ListedObjects::isObject)
                    .map(objects::listed);
        }
        if (ListedObjects.isObject(entry.json())) {
            return Stream.of(objects.listed(entry.json()));
        }
        bad.report(entry.where(), "neither a CloudEvent nor a Kubernetes object");
        return Stream.empty();
    }

    private static java.time.Instant lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
