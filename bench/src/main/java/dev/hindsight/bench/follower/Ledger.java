package dev.hindsight.bench.follower;

import dev.hindsight.source.Publisher;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** Takes batches at once and writes them down as they are; they are counted later, elsewhere. */
final class Ledger implements Publisher {
    private static final String TIME = "\"time\":\"";
    private static final int HEAD = 600;
    private static final int MOST_MILLIS = 60_000;

    private final FileChannel file;
    private final int[] delays = new int[MOST_MILLIS];
    private int measured;

    private Ledger(FileChannel file) {
        this.file = file;
    }

    static Ledger into(Path path) throws IOException {
        return new Ledger(FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    @Override
    public synchronized void publish(CloudEvent event) {
        if (!event.getType().equals(InputTypes.LOG_BATCH)) {
            return;
        }
        byte[] data = event.getData().toBytes();
        long late = Duration.between(firstTime(data), Instant.now()).toMillis();
        delays[(int) Math.clamp(late, 0, MOST_MILLIS - 1)]++;
        measured++;
        try {
            file.write(ByteBuffer.wrap((event.getId() + " ").getBytes(StandardCharsets.US_ASCII)));
            file.write(ByteBuffer.wrap(data));
            file.write(ByteBuffer.wrap(new byte[] {'\n'}));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Of the oldest line. */
    private static Instant firstTime(byte[] data) {
        String head = new String(data, 0, Math.min(data.length, HEAD), StandardCharsets.UTF_8);
        int from = head.indexOf(TIME) + TIME.length();
        return Instant.parse(head.substring(from, head.indexOf('"', from)));
    }

    /** How many milliseconds passed between a batch's oldest line and its arrival, for that share of batches. */
    synchronized int delay(double share) {
        long left = Math.round(measured * share);
        int millis = 0;
        while (millis < MOST_MILLIS - 1 && left > delays[millis]) {
            left -= delays[millis++];
        }
        return millis;
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException failing) {
            throw new UncheckedIOException(failing);
        }
    }
}
