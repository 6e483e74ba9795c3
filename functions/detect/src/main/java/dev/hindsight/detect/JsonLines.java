package dev.hindsight.detect;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads JSON lines one by one, plain or gzip-compressed, with memory for one line. Empty lines are passed over. A line
 * that is too long is told as such and read no further.
 */
public final class JsonLines implements Closeable {
    /** Room for the largest data that is taken, and for what is around it. */
    public static final int LONGEST_LINE = (2 << 20) + (64 << 10);

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long number;

    public JsonLines(InputStream in) throws IOException {
        this(in, LONGEST_LINE);
    }

    /** @param longest bytes that a line may have */
    public JsonLines(InputStream in, int longest) throws IOException {
        this.in = unzipped(in);
        this.longest = longest;
    }

    /**
     * @param number from 1
     * @param bytes without the line's end; cut when it is too long
     */
    public record Line(long number, byte[] bytes, boolean isTooLong) {}

    /** Empty at the end. */
    public Optional<Line> next() throws IOException {
        Optional<Line> line = any();
        while (line.isPresent() && isBlank(line.get().bytes())) {
            line = any();
        }
        return line;
    }

    private Optional<Line> any() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        while (from < to || fill()) {
            int end = endOfLine();
            int room = Math.min(end - from, longest - line.size());
            line.write(buffer, from, room);
            tooLong |= room < end - from;
            boolean complete = end < to;
            from = complete ? end + 1 : to;
            if (complete) {
                return Optional.of(new Line(++number, line.toByteArray(), tooLong));
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(new Line(++number, line.toByteArray(), tooLong));
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private int endOfLine() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte octet : bytes) {
            if (octet > ' ' || octet < 0) {
                return false;
            }
        }
        return true;
    }

    /** The stream itself when it is not compressed. */
    public static InputStream unzipped(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        boolean zipped = first == 0x1f && second == 0x8b;
        return zipped ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
