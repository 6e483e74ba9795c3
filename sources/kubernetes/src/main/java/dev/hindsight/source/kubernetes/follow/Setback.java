package dev.hindsight.source.kubernetes.follow;

import dev.hindsight.source.Backoff;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.access.Explanation;
import dev.hindsight.source.kubernetes.condition.Trouble;
import dev.hindsight.source.kubernetes.kinds.ServedKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What follows a failed try to list or to watch a kind: it is told, and after a while the next try comes. */
final class Setback {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);

    private final ServedKind kind;
    private final String verb;
    private final Surroundings around;
    private final Consumer<Trouble> tell;
    private final Backoff backoff;
    private final Semaphore lookAgain = new Semaphore(0);
    private Instant since;

    /** @param verb as RBAC calls it */
    Setback(ServedKind kind, String verb, Surroundings around, Consumer<Trouble> tell) {
        this.kind = kind;
        this.verb = verb;
        this.around = around;
        this.tell = tell;
        this.backoff = new Backoff(FIRST_WAIT, around.timing().longestWait(), ThreadLocalRandom.current());
    }

    /** It goes again, as far as can be seen. */
    void better() {
        since = null;
        around.contact().seen();
        tell.accept(null);
    }

    /** It goes for sure. */
    void over() {
        better();
        backoff.succeeded();
    }

    int failures() {
        return backoff.failures();
    }

    /** Who waits for a missing right tries at once. */
    void lookAgain() {
        lookAgain.release();
    }

    /** Tells and waits. */
    void after(ApiRefusal refusal) throws InterruptedException {
        Instant began = began();
        if (refusal.isForbidden()) {
            around.contact().seen();
            tell.accept(Trouble.denied(kind, verb, refusal, began));
            pause(around.timing().lookAgainEvery());
            return;
        }
        if (refusal.isUnauthorized()) {
            around.contact().lost(Explanation.of(refusal, around.api().url()));
        }
        tell.accept(Trouble.behind(kind, verb, refusal.getMessage(), began));
        pause(backoff.next());
    }

    /** Tells and waits. */
    void after(IOException noAnswer) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        String why = Explanation.of(noAnswer, around.api().url());
        around.contact().lost(why);
        tell.accept(Trouble.behind(kind, verb, why, began()));
        pause(backoff.next());
    }

    private Instant began() {
        if (since == null) {
            since = around.clock().instant();
        }
        return since;
    }

    private void pause(Duration longest) throws InterruptedException {
        lookAgain.drainPermits();
        lookAgain.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
