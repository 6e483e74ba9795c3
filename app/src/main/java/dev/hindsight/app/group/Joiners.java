package dev.hindsight.app.group;

import dev.hindsight.logline.LineJoiner;
import dev.hindsight.logline.RawLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** One joiner for each stream; the one that was silent for longest is ended when there are many. */
final class Joiners {
    private static final int MOST = 1_000;

    private final Map<String, Stream> streams = new LinkedHashMap<>(16, 0.75f, true);
    private final BiConsumer<InputLine, List<RawLine>> entries;

    /** @param last the latest line of the stream, for its kind and service */
    private static final class Stream {
        final LineJoiner joiner = new LineJoiner();
        InputLine last;
    }

    /** @param entries takes the lines of an entry; their sequence is their id */
    Joiners(BiConsumer<InputLine, List<RawLine>> entries) {
        this.entries = entries;
    }

    void feed(InputLine line) {
        Stream stream = streams.computeIfAbsent(line.stream(), any -> new Stream());
        stream.last = line;
        Instant time = line.time() == null ? Instant.EPOCH : line.time();
        stream.joiner.feed(new RawLine(time, "", line.text(), line.id())).forEach(lines -> entries.accept(line, lines));
        if (streams.size() > MOST) {
            end(streams.remove(streams.keySet().iterator().next()));
        }
    }

    /** Nothing that is open goes on. */
    void flush() {
        streams.values().forEach(this::end);
    }

    private void end(Stream stream) {
        stream.joiner.flush().forEach(lines -> entries.accept(stream.last, lines));
    }
}
