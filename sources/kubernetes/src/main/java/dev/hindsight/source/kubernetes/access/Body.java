package dev.hindsight.source.kubernetes.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;

/**
 * The body of an answer. Closing it before its end resets the connection, and closing it after its end must not: the
 * connection may by then carry somebody else's request.
 */
final class Body extends InputStream {
    private final InputStream raw;
    private final InputStream in;
    private volatile boolean ended;

    Body(InputStream raw, boolean zipped) throws IOException {
        this.raw = raw;
        this.in = zipped ? new GZIPInputStream(raw, 16 * 1024) : raw;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read = in.read(bytes, from, length);
        if (read < 0) {
            raw.transferTo(OutputStream.nullOutputStream());
            ended = true;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        if (!ended) {
            raw.close();
        }
    }
}
