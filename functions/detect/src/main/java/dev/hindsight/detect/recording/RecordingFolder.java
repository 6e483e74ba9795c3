package dev.hindsight.detect.recording;

import dev.hindsight.detect.recording.LineStream.Entry;
import dev.hindsight.resource.Tree;
import io.cloudevents.CloudEvent;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder as the test cluster's recorder writes it: all objects at the start in {@code objects.jsonl}, the events in
 * {@code events.jsonl} in the order of their arrival, all containers' lines in {@code logs.jsonl}, what was done in
 * {@code steps.jsonl}; each may end in {@code .gz}.
 */
public final class RecordingFolder {
    private final Path folder;
    private final String cluster;
    private final BadLines bad;

    /** @param cluster the name that the cluster gets; null for the one that the events name, or the folder's */
    public RecordingFolder(Path folder, String cluster, BadLines bad) {
        this.folder = folder;
        this.cluster = cluster;
        this.bad = bad;
    }

    public Stream<CloudEvent> events() {
        Optional<Path> objects = file("objects.jsonl");
        Optional<Path> events = file("events.jsonl");
        if (objects.isEmpty() && events.isEmpty()) {
            throw new java.io.UncheckedIOException(new NoSuchFileException(
                    folder.toString(), null, "the folder holds neither objects.jsonl nor events.jsonl"));
        }
        Optional<Tree> first = events.flatMap(RecordingFolder::first);
        String name = Optional.ofNullable(cluster)
                .or(() -> first.map(event -> event.text("cluster")).filter(told -> !told.isEmpty()))
                .orElseGet(() -> RecordedEvents.nameOf(folder));
        return Stream.concat(
                objects.stream().flatMap(file -> inventory(file, name, start(first))),
                Stream.of(name).flatMap(this::happened));
    }

    /** The events with the log lines of their time. */
    private Stream<CloudEvent> happened(String name) {
        Stream<CloudEvent> events = file("events.jsonl").stream()
                .flatMap(file -> LineStream.of(file, bad))
                .flatMap(entry -> RecordedEvents.of(entry, name, cluster != null, bad));
        return ByTime.of(
                events,
                file("logs.jsonl")
                        .map(file -> new RecordedLogs(file, name, bad).batches())
                        .orElse(List.of()));
    }

    private Stream<CloudEvent> inventory(Path file, String name, Instant time) {
        ListedObjects objects = new ListedObjects(name, String.valueOf(folder.getFileName()), time);
        RecordedKinds.ALL.forEach(objects::expect);
        Stream<CloudEvent> listed = LineStream.of(file, bad).flatMap(entry -> listed(entry, objects));
        return Stream.concat(listed, Stream.of(objects).flatMap(ListedObjects::completed));
    }

    private Stream<CloudEvent> listed(Entry entry, ListedObjects objects) {
        if (ListedObjects.isObject(entry.json())) {
            return Stream.of(objects.listed(entry.json()));
        }
        bad.report(entry.where(), "no Kubernetes object");
        return Stream.empty();
    }

    /** The earlier of the first event and the first step. */
    private Instant start(Optional<Tree> firstEvent) {
        Optional<Instant> event = firstEvent.flatMap(RecordingFolder::time);
        Optional<Instant> step =
                file("steps.jsonl").flatMap(RecordingFolder::first).flatMap(RecordingFolder::time);
        return Stream.of(event, step)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Optional<Tree> first(Path file) {
        try (Stream<Entry> entries = LineStream.of(file, (where, reason) -> {})) {
            return entries.findFirst().map(Entry::json);
        }
    }

    private static Optional<Instant> time(Tree json) {
        try {
            return Optional.of(OffsetDateTime.parse(json.text("time")).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Optional<Path> file(String name) {
        return Stream.of(folder.resolve(name + ".gz"), folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
