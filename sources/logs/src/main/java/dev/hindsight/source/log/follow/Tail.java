package dev.hindsight.source.log.follow;

import dev.hindsight.source.Backoff;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.access.Explanation;
import dev.hindsight.source.log.pod.ContainerView;
import dev.hindsight.source.log.pod.PodView;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows one container of one pod through all its runs, on a thread of its own. */
public final class Tail {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);

    private final Surroundings around;
    private final Intake intake;
    private final String name;
    private final Backoff backoff;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private PodView pod;
    private ContainerView view;
    private boolean gone;
    private volatile Denial denial;

    /** @param sentence for people */
    public record Denial(Instant since, String sentence) {}

    Tail(Surroundings around, Intake intake, PodView pod, ContainerView view) {
        this.around = around;
        this.intake = intake;
        this.pod = pod;
        this.view = view;
        this.name = view.name();
        this.backoff = new Backoff(FIRST_WAIT, around.timing().longestWait(), ThreadLocalRandom.current());
    }

    Intake intake() {
        return intake;
    }

    /** Why its log may not be read; null when it may, as far as is known. */
    Denial denial() {
        return denial;
    }

    /** The pod changed. */
    void update(PodView now, ContainerView container) {
        lock.lock();
        try {
            pod = now;
            boolean other = !container.stamp().equals(view.stamp());
            view = container;
            if (other) {
                news.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The pod is gone: what can still be read is read, then it ends. */
    void end() {
        lock.lock();
        try {
            gone = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Until the pod is gone, or interrupted. */
    void run() throws InterruptedException {
        String finished = "";
        boolean again = !intake.position().isStart();
        while (true) {
            Now now = awaitReadable(finished);
            if (now == null) {
                return;
            }
            long before = intake.position().sequence();
            boolean whole = read(now, again);
            again = true;
            if (intake.position().sequence() > before) {
                backoff.succeeded();
            }
            if (whole && !now.view().running()) {
                finished = now.view().stamp();
            } else if (whole && !isGone()) {
                pause(backoff.next(), now.view().stamp());
            }
        }
    }

    private record Now(PodView pod, ContainerView view) {}

    /** Null when there will be nothing more to read. */
    private Now awaitReadable(String finished) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!gone && (!view.everRan() || view.stamp().equals(finished))) {
                news.await();
            }
            return gone ? null : new Now(pod, view);
        } finally {
            lock.unlock();
        }
    }

    private boolean isGone() {
        lock.lock();
        try {
            return gone;
        } finally {
            lock.unlock();
        }
    }

    /** True when the log was read to its end, or to where the stream ended. */
    private boolean read(Now now, boolean again) throws InterruptedException {
        try {
            new Reading(around, intake, now.pod(), now.view()).run(again);
            denial = null;
            return true;
        } catch (ApiRefusal refusal) {
            refused(now, refusal);
            return false;
        } catch (IOException cut) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            cut(now, cut);
            return false;
        }
    }

    private void refused(Now now, ApiRefusal refusal) throws InterruptedException {
        if (refusal.isForbidden()) {
            around.contact().seen();
            Instant since = denial == null ? Instant.now() : denial.since();
            denial = new Denial(
                    since,
                    "May not get the logs of pods in " + now.pod().namespace()
                            + ". Add to the ClusterRole: apiGroups [\"\"], resources [\"pods/log\"], verbs [\"get\"] ("
                            + refusal.getMessage() + ")");
            pause(around.timing().lookAgainEvery(), now.view().stamp());
            return;
        }
        if (refusal.isUnauthorized()) {
            around.contact().lost(Explanation.of(refusal, around.api().url()));
        }
        pause(backoff.next(), now.view().stamp());
    }

    private void cut(Now now, IOException why) throws InterruptedException {
        if (!(why.getCause() instanceof TimeoutException)) {
            LOG.debug("the log of {} was cut: {}", intake.container(), why.toString());
            around.contact().lost(Explanation.of(why, around.api().url()));
            pause(backoff.next(), now.view().stamp());
        }
        // Else it was quiet for long: the container, or the way to it. The next try tells.
    }

    /** Shorter when there is news of the container. */
    private void pause(Duration longest, String stamp) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (left > 0 && !gone && view.stamp().equals(stamp)) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
