package dev.hindsight.detect.http.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that must not be longer than a bound. */
final class Body extends FilterInputStream {
    private final long longest;
    private long read;

    Body(InputStream in, long longest) {
        super(in);
        this.longest = longest;
    }

    /** The body goes on beyond its bound. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(long longest) {
            super("the body has more than " + longest + " bytes");
        }
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = super.read(bytes, offset, length);
        count(Math.max(0, got));
        return got;
    }

    /** What is beyond the bound is not even thrown away: that could take for ever. */
    @Override
    public void close() throws IOException {
        if (read <= longest) {
            super.close();
        }
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > longest) {
            throw new TooLong(longest);
        }
    }
}
