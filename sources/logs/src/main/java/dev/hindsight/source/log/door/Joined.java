package dev.hindsight.source.log.door;

import dev.hindsight.logline.LineJoiner;
import dev.hindsight.logline.RawLine;
import dev.hindsight.source.log.batch.LogBatch;
import dev.hindsight.source.log.batch.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lines of one request by who wrote them, with those together that are one entry. Lines of one container may lie apart
 * in a request, and its two streams are joined each by itself. Nothing is kept for the next request: what was answered
 * must be safe, and no answer waits for a line that may never come.
 */
final class Joined {
    private final Map<Origin, Map<String, LineJoiner>> joiners = new LinkedHashMap<>();
    private final Map<Origin, List<RawLine>> entries = new LinkedHashMap<>();

    private Joined() {}

    static List<LogBatch> batches(List<Told> told) {
        Joined joined = new Joined();
        told.forEach(joined::feed);
        return joined.batches();
    }

    private void feed(Told told) {
        LineJoiner joiner = joiners.computeIfAbsent(told.origin(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(told.line().stream(), _ -> new LineJoiner());
        if (told.whole()) {
            add(told.origin(), joiner.flush());
            add(told.origin(), List.of(List.of(told.line())));
        } else {
            add(told.origin(), joiner.feed(told.line()));
        }
    }

    private List<LogBatch> batches() {
        List<LogBatch> batches = new ArrayList<>();
        joiners.forEach((origin, streams) -> {
            streams.values().forEach(joiner -> add(origin, joiner.flush()));
            List<RawLine> inOrder = entries.getOrDefault(origin, List.of()).stream()
                    .sorted(Comparator.comparingLong(RawLine::sequence))
                    .toList();
            batches.addAll(LogBatch.of(origin, inOrder));
        });
        return batches;
    }

    private void add(Origin origin, List<List<RawLine>> complete) {
        complete.stream()
                .map(Joined::one)
                .filter(entry -> !entry.text().isBlank())
                .forEach(entry ->
                        entries.computeIfAbsent(origin, _ -> new ArrayList<>()).add(entry));
    }

    private static RawLine one(List<RawLine> lines) {
        RawLine first = lines.getFirst();
        if (lines.size() == 1) {
            return first;
        }
        String text = lines.stream().map(RawLine::text).collect(Collectors.joining("\n"));
        return new RawLine(first.time(), first.stream(), text, first.sequence());
    }
}
