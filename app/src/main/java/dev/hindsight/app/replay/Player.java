package dev.hindsight.app.replay;

import dev.hindsight.detect.RecordingReader;
import dev.hindsight.source.Publisher;
import dev.hindsight.source.Undeliverable;
import io.cloudevents.CloudEvent;
import io.quarkus.logging.Log;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Plays a recording as if it happened now, faster; its events keep the times that they had. */
public final class Player implements AutoCloseable {
    private final Path folder;
    private final double speed;
    private final Publisher publisher;
    private final Thread thread;

    /** @param speed how many seconds of the recording pass in one second; 0 for all at once */
    public Player(Path folder, double speed, Publisher publisher) {
        this.folder = folder;
        this.speed = speed;
        this.publisher = publisher;
        this.thread = Thread.ofVirtual().name("player").unstarted(this::play);
    }

    public void start() {
        thread.start();
    }

    private void play() {
        try (Stream<CloudEvent> events = RecordingReader.read(List.of(folder), Player::unreadable)) {
            OffsetDateTime before = null;
            for (CloudEvent event : (Iterable<CloudEvent>) events::iterator) {
                pause(before, event.getTime());
                before = event.getTime() == null ? before : event.getTime();
                publisher.publish(event);
            }
            Log.info("The recording is at its end");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException | Undeliverable broken) {
            Log.errorf(broken, "The recording cannot be played on");
        }
    }

    private void pause(OffsetDateTime before, OffsetDateTime next) throws InterruptedException {
        if (speed > 0 && before != null && next != null && next.isAfter(before)) {
            Thread.sleep(Duration.ofNanos((long) (Duration.between(before, next).toNanos() / speed)));
        }
    }

    private static void unreadable(String where, String reason) {
        Log.warnf("Not read: %s: %s", where, reason);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
