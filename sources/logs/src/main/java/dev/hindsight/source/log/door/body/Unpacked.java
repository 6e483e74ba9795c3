package dev.hindsight.source.log.door.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A body as it is read: unpacked, with a bound for itself and a share of what all may have. Gives its share back when
 * it is closed, so close it when nothing of it is held any more.
 */
public final class Unpacked extends InputStream {
    private static final int KIB = 1024;

    private final InputStream in;
    private final long most;
    private final Room room;
    private long read;
    private int taken;

    private Unpacked(InputStream in, long most, Room room) {
        this.in = in;
        this.most = most;
        this.room = room;
    }

    /**
     * @param encoding the header {@code Content-Encoding}; null for none
     * @param most bytes that it may have unpacked
     */
    public static Unpacked of(InputStream body, String encoding, long most, Room room) throws IOException {
        String packed = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (packed) {
            case "", "identity" -> new Unpacked(body, most, room);
            case "gzip", "x-gzip" -> new Unpacked(gunzipped(body), most, room);
            default ->
                throw BadBody.unsupported("Content-Encoding must be gzip or absent, not “" + brief(packed) + "”.");
        };
    }

    private static InputStream gunzipped(InputStream body) throws IOException {
        try {
            return new GZIPInputStream(body, 8 * KIB);
        } catch (ZipException | java.io.EOFException noArchive) {
            throw BadBody.malformed("Content-Encoding says gzip, but the body does not begin as such.");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = unpack(bytes, offset, length);
        read += Math.max(0, got);
        if (read > most) {
            throw BadBody.tooLarge("The body has more than " + most + " bytes unpacked.");
        }
        int wanted = Math.toIntExact((read + KIB - 1) / KIB);
        if (wanted > taken) {
            if (!room.take(wanted - taken)) {
                throw new NoRoom();
            }
            taken = wanted;
        }
        return got;
    }

    private int unpack(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (ZipException | java.io.EOFException damaged) {
            throw BadBody.malformed("The gzip archive is damaged after " + read + " bytes unpacked.");
        }
    }

    @Override
    public void close() {
        // What is beneath belongs to the request, and the rest of it is not worth reading.
        room.giveBack(taken);
        taken = 0;
    }

    private static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
