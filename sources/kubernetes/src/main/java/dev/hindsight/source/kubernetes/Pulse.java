package dev.hindsight.source.kubernetes;

import dev.hindsight.source.Status;
import dev.hindsight.source.Teller;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.access.Explanation;
import dev.hindsight.source.kubernetes.condition.Condition;
import dev.hindsight.source.kubernetes.condition.Contact;
import dev.hindsight.source.kubernetes.condition.KindState;
import dev.hindsight.source.kubernetes.follow.KindFollower;
import dev.hindsight.source.kubernetes.follow.Surroundings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks whether the API server is still there, also when nothing changes, and judges how the source is. */
final class Pulse {
    private static final Duration BEAT = Duration.ofMillis(250);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final Surroundings around;
    private final Lookout lookout;
    private final Condition condition;
    private final Teller teller;
    private Contact.Loss loss;
    private CompletableFuture<Void> last;

    Pulse(Surroundings around, Lookout lookout, Teller teller) {
        this.around = around;
        this.lookout = lookout;
        this.teller = teller;
        this.condition = new Condition(around.clock().instant(), around.timing());
    }

    /** Until interrupted. */
    void probe() throws InterruptedException {
        while (true) {
            Thread.sleep(around.timing().probeEvery());
            try {
                around.api().get("/version", ANSWER_WITHIN, LONGEST_ANSWER);
                around.contact().seen();
            } catch (ApiRefusal refusal) {
                judge(refusal);
            } catch (IOException noAnswer) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                around.contact().lost(Explanation.of(noAnswer, around.api().url()));
            }
        }
    }

    /** Who refuses is there, unless it is a load balancer before nothing, or does not know us any more. */
    private void judge(ApiRefusal refusal) {
        if (refusal.isUnauthorized() || refusal.status() >= 500) {
            around.contact().lost(Explanation.of(refusal, around.api().url()));
        } else {
            around.contact().seen();
        }
    }

    /** Until interrupted. */
    void beat() throws InterruptedException {
        while (true) {
            Thread.sleep(BEAT);
            around.contact().lostWhenSilentFor(around.timing().probeEvery().plus(ANSWER_WITHIN.multipliedBy(2)));
            Contact.Loss now = around.contact().lossLongerThan(around.timing().unreachableAfter());
            if (now == null && loss != null) {
                lookout.followers().forEach(follower -> follower.missedSince(loss.since()));
            }
            if (now != null && loss == null) {
                around.api().cutStreams();
            }
            loss = now;
            tellThenMend();
        }
    }

    /** A loss is told before the list that makes up for it: else it would seem to go on. */
    private void tellThenMend() {
        List<KindFollower> owing =
                lookout.followers().stream().filter(KindFollower::isOwing).toList();
        CompletableFuture<Void> told = teller.say(status());
        if (!owing.isEmpty() && (told.isDone() || told != last)) {
            told.thenRun(() -> owing.forEach(KindFollower::mend));
        }
        last = told;
    }

    private Status status() {
        List<KindState> kinds =
                lookout.followers().stream().map(KindFollower::state).toList();
        Status last = teller.last();
        return condition.judge(
                loss,
                kinds,
                last == null ? Status.State.STARTED : last.state(),
                around.clock().instant());
    }
}
