package dev.hindsight.source;

import dev.hindsight.source.Status.State;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how the source is when that is news. */
public final class Teller {
    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SourceStatus voice;
    private Status last;
    private CompletableFuture<Void> told = CompletableFuture.completedFuture(null);

    public Teller(SourceStatus voice) {
        this.voice = voice;
    }

    /** Completes when the status is known outside. */
    public synchronized CompletableFuture<Void> say(Status status) {
        if (last == null || isNews(status)) {
            last = last == null ? status : inOrder(status);
            told = voice.say(last);
        }
        return told;
    }

    /** Says it, and waits for some seconds until it is known outside. */
    public void sayFirst(Status status) throws InterruptedException {
        try {
            say(status).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException nobodyListens) {
            LOG.warn(
                    "Goes on before it is known that the source is {}",
                    status.state().wireName());
        }
    }

    /** Null before the first word. */
    public synchronized Status last() {
        return last;
    }

    private boolean isNews(Status status) {
        return status.state() != last.state()
                || status.dropped() != last.dropped()
                || !String.valueOf(status.detail()).equals(String.valueOf(last.detail()));
    }

    /**
     * A state of the whole source cannot have begun before the one that it follows, though what it is made of may have:
     * who listens would take it for a word that comes late. Only what was lost reaches back.
     */
    private Status inOrder(Status status) {
        boolean reachesBack =
                status.state() == State.UNREACHABLE || !status.since().isBefore(last.since());
        Instant since = reachesBack ? status.since() : last.since();
        return new Status(status.state(), since, status.detail(), status.parts(), status.dropped());
    }
}
