package dev.hindsight.source.log.line;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** Lines of a file as the container's runtime keeps them: time, stream, a mark for parts of a long line, text. */
public final class KeptLines {
    private final BoundedLines lines;

    public KeptLines(InputStream in) {
        this.lines = new BoundedLines(in);
    }

    /** The next line, put together of its parts; null at the end. What is no line of a container is left out. */
    public StampedLine next() throws IOException {
        StringBuilder text = new StringBuilder();
        Instant first = null;
        while (true) {
            String kept = lines.next();
            if (kept == null) {
                return null;
            }
            int time = kept.indexOf(' ');
            int stream = kept.indexOf(' ', time + 1);
            int mark = kept.indexOf(' ', stream + 1);
            Instant at = time < 0 || stream < 0 || mark < 0 ? null : StampedLine.time(kept, time);
            if (at == null) {
                continue;
            }
            if (first == null) {
                first = at;
            }
            append(text, kept.substring(mark + 1));
            boolean more = kept.startsWith("P", stream + 1);
            if (!more) {
                return new StampedLine(first, text.toString());
            }
        }
    }

    private static void append(StringBuilder text, String part) {
        int room = Math.max(0, BoundedLines.LONGEST - text.length());
        text.append(part, 0, Math.min(room, part.length()));
    }
}
