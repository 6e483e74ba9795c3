package dev.hindsight.app.replay;

import dev.hindsight.detect.RecordingReader;
import io.cloudevents.CloudEvent;
import io.quarkus.logging.Log;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plays a recording as if it happened now, faster; its events keep the times that they had. What follows from a second
 * of it is decided before the next second begins, as it was when it happened, however fast it is played.
 */
public final class Player implements AutoCloseable {
    private final Path folder;
    private final double speed;
    private final Stage stage;
    private final Companion companion;
    private final Thread thread;

    /** @param speed how many seconds of the recording pass in one second; 0 for as fast as it goes */
    public Player(Path folder, double speed, Stage stage, Companion companion) {
        this.folder = folder;
        this.speed = speed;
        this.stage = stage;
        this.companion = companion;
        this.thread = Thread.ofVirtual().name("player").unstarted(this::play);
    }

    public void start() {
        thread.start();
    }

    private void play() {
        try (Stream<CloudEvent> events = RecordingReader.read(List.of(folder), Player::unreadable)) {
            Pace pace = new Pace();
            for (CloudEvent event : (Iterable<CloudEvent>) events::iterator) {
                Pace.Step step = pace.to(event);
                pause(step.passed());
                if (step.anotherSecond()) {
                    stage.settle();
                    companion.reached(event.getTime().toInstant());
                }
                stage.publish(event);
            }
            stage.settle();
            Log.info("The recording is at its end");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException broken) {
            Log.errorf(broken, "The recording cannot be played on");
        }
    }

    private void pause(Duration passed) throws InterruptedException {
        if (speed > 0 && passed.isPositive()) {
            Thread.sleep(Duration.ofNanos((long) (passed.toNanos() / speed)));
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
