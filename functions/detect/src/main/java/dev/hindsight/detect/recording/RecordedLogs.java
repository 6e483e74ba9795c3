package dev.hindsight.detect.recording;

import dev.hindsight.detect.input.TreeData;
import dev.hindsight.logline.LineJoiner;
import dev.hindsight.logline.RawLine;
import dev.hindsight.logline.batch.BatchId;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The log lines of a recording as a source would have sent them: joined for each container, and in batches of a second.
 * The same file gives the same ids. The file is sorted by container and not by time, so all of it is held in memory.
 */
final class RecordedLogs {
    private static final URI SOURCE = URI.create("/hindsight/recording/logs");

    /** A line that comes later than this belongs to no entry before it. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private static final int MOST_CHARACTERS = 500_000;

    private final Path file;
    private final String cluster;
    private final BadLines bad;

    RecordedLogs(Path file, String cluster, BadLines bad) {
        this.file = file;
        this.cluster = cluster;
        this.bad = bad;
    }

    private record Writer(String namespace, String pod, String uid, String container) {}

    /** By their time. */
    List<CloudEvent> batches() {
        Map<Writer, List<RawLine>> lines = new LinkedHashMap<>();
        try (Stream<LineStream.Entry> entries = LineStream.of(file, bad)) {
            entries.forEach(entry -> take(entry, lines));
        }
        List<CloudEvent> batches = new ArrayList<>();
        lines.forEach((writer, written) -> {
            written.sort(Comparator.comparing(RawLine::time));
            batches(writer, joined(written), batches);
        });
        batches.sort(Comparator.comparing(CloudEvent::getTime));
        return batches;
    }

    private void take(LineStream.Entry entry, Map<Writer, List<RawLine>> lines) {
        Tree json = entry.json();
        try {
            Instant time = OffsetDateTime.parse(json.text("time")).toInstant();
            Writer writer =
                    new Writer(json.text("namespace"), json.text("pod"), json.text("uid"), json.text("container"));
            lines.computeIfAbsent(writer, none -> new ArrayList<>())
                    .add(new RawLine(time, json.text("stream"), json.text("text"), 0));
        } catch (DateTimeException none) {
            bad.report(entry.where(), "a log line without a 'time' in RFC 3339");
        }
    }

    /** Each entry as one line, numbered. */
    private static List<RawLine> joined(List<RawLine> written) {
        LineJoiner joiner = new LineJoiner();
        List<List<RawLine>> entries = new ArrayList<>();
        Instant before = Instant.MAX;
        for (RawLine line : written) {
            if (line.time().isAfter(before)
                    && Duration.between(before, line.time()).compareTo(QUIET) > 0) {
                entries.addAll(joiner.flush());
            }
            entries.addAll(joiner.feed(line));
            before = line.time();
        }
        entries.addAll(joiner.flush());
        List<RawLine> joined = new ArrayList<>();
        for (List<RawLine> entry : entries) {
            String text = String.join("\n", entry.stream().map(RawLine::text).toList());
            RawLine first = entry.getFirst();
            joined.add(new RawLine(first.time(), first.stream(), text, joined.size() + 1L));
        }
        return joined;
    }

    private void batches(Writer writer, List<RawLine> entries, List<CloudEvent> batches) {
        List<RawLine> some = new ArrayList<>();
        int characters = 0;
        for (RawLine entry : entries) {
            boolean anotherSecond = !some.isEmpty()
                    && some.getFirst().time().getEpochSecond() != entry.time().getEpochSecond();
            if (anotherSecond || characters + entry.text().length() > MOST_CHARACTERS) {
                add(writer, some, batches);
                some = new ArrayList<>();
                characters = 0;
            }
            some.add(entry);
            characters += entry.text().length();
        }
        add(writer, some, batches);
    }

    private void add(Writer writer, List<RawLine> lines, List<CloudEvent> batches) {
        if (!lines.isEmpty()) {
            batches.add(event(writer, lines));
        }
    }

    private CloudEvent event(Writer writer, List<RawLine> lines) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("namespace", writer.namespace());
        data.put("pod", writer.pod());
        data.put("uid", writer.uid());
        data.put("container", writer.container());
        data.put("lines", lines.stream().map(RecordedLogs::json).toList());
        return CloudEventBuilder.v1()
                .withId(BatchId.of(cluster, writer.uid() + "/" + writer.container(), lines))
                .withSource(SOURCE)
                .withType(InputTypes.LOG_BATCH)
                .withTime(lines.getLast().time().atOffset(ZoneOffset.UTC))
                .withExtension("cluster", cluster)
                .withExtension("origin", "recording")
                .withData("application/json", new TreeData(Tree.of(data)))
                .build();
    }

    private static Map<String, Object> json(RawLine line) {
        return Map.of(
                "time", line.time().toString(),
                "stream", line.stream(),
                "text", line.text(),
                "sequence", line.sequence());
    }
}
