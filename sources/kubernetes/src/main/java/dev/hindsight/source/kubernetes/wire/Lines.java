package dev.hindsight.source.kubernetes.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream at its line feeds. What follows the last one was cut off in the middle and is left out. */
public final class Lines {
    /** No object in etcd is larger than a few MiB. */
    static final int LONGEST = 32 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[16 * 1024];
    private int from;
    private int to;

    public Lines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line that is not empty, waiting for it; null at the end.
     *
     * @throws IOException when the stream breaks, or a line is longer than any object can be
     */
    public byte[] next() throws IOException {
        int searched = from;
        while (true) {
            for (int i = searched; i < to; i++) {
                if (buffer[i] == '\n') {
                    byte[] line = Arrays.copyOfRange(buffer, from, i);
                    from = i + 1;
                    if (line.length > 0) {
                        return line;
                    }
                }
            }
            searched = to - from;
            makeRoom();
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                return null;
            }
            to += read;
        }
    }

    /** Moves what is left to the front; a buffer that grew for a large object shrinks again. */
    private void makeRoom() throws IOException {
        int left = to - from;
        if (left > LONGEST) {
            throw new IOException("a line of more than " + LONGEST + " bytes");
        }
        int size = Math.max(16 * 1024, Integer.highestOneBit(Math.max(1, left)) * 4);
        byte[] target = size == buffer.length ? buffer : new byte[size];
        System.arraycopy(buffer, from, target, 0, left);
        buffer = target;
        from = 0;
        to = left;
    }
}
