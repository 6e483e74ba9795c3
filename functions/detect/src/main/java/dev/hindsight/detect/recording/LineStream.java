package dev.hindsight.detect.recording;

import dev.hindsight.detect.JsonLines;
import dev.hindsight.detect.JsonLines.Line;
import dev.hindsight.detect.input.JsonTrees;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.resource.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The JSON objects of a file, one a line. */
final class LineStream implements Iterator<LineStream.Entry> {
    private final Path file;
    private final JsonLines lines;
    private final BadLines bad;
    private Entry next;

    /** @param where file and line number */
    record Entry(String where, Tree json) {}

    private LineStream(Path file, JsonLines lines, BadLines bad) {
        this.file = file;
        this.lines = lines;
        this.bad = bad;
    }

    static Stream<Entry> of(Path file, BadLines bad) {
        try {
            JsonLines lines = new JsonLines(Files.newInputStream(file));
            LineStream entries = new LineStream(file, lines, bad);
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED | Spliterator.NONNULL),
                            false)
                    .onClose(() -> close(lines));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void close(JsonLines lines) {
        try {
            lines.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                Optional<Line> line = lines.next();
                if (line.isEmpty()) {
                    return false;
                }
                next = entry(line.get());
            }
            return true;
        } catch (IOException damaged) {
            // A recording that broke off is worth what it holds up to there.
            bad.report(file.toString(), "cannot be read any further: " + damaged.getMessage());
            return false;
        }
    }

    /** Null for a line that cannot be read. */
    private Entry entry(Line line) {
        String where = file + ":" + line.number();
        if (line.isTooLong()) {
            bad.report(where, "the line has more than " + JsonLines.LONGEST_LINE + " bytes");
            return null;
        }
        try {
            return new Entry(where, JsonTrees.object(line.bytes()));
        } catch (Poison poison) {
            bad.report(where, poison.getMessage());
            return null;
        }
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Entry entry = next;
        next = null;
        return entry;
    }
}
