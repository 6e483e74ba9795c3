package dev.hindsight.source.log.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a stream at its line feeds and keeps at most so much of a line, whatever its length. What follows the last line
 * feed was cut off in the middle and is left out: it is read again another time.
 */
public final class BoundedLines {
    /** What is kept of a line. */
    public static final int LONGEST = 256 * 1024;

    private static final int START = 4 * 1024;

    private final InputStream in;
    private final byte[] chunk = new byte[8 * 1024];
    private int from;
    private int to;
    private byte[] line = new byte[START];
    private int length;
    private long leftOut;

    public BoundedLines(InputStream in) {
        this.in = in;
    }

    /** The next line, waiting for it; null at the end. Bytes that are no UTF-8 are replaced. */
    public String next() throws IOException {
        length = 0;
        leftOut = 0;
        while (true) {
            for (int i = from; i < to; i++) {
                if (chunk[i] == '\n') {
                    keep(i);
                    from = i + 1;
                    return text();
                }
            }
            keep(to);
            from = 0;
            to = in.read(chunk);
            if (to < 0) {
                to = 0;
                return null;
            }
        }
    }

    private void keep(int end) {
        int room = Math.min(end - from, LONGEST - length);
        if (length + room > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(length + room, line.length * 2)));
        }
        System.arraycopy(chunk, from, line, length, room);
        length += room;
        leftOut += end - from - room;
    }

    private String text() {
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        if (line.length > 16 * START) {
            line = new byte[START];
        }
        return leftOut == 0 ? text : text + " … [" + leftOut + " bytes left out]";
    }
}
