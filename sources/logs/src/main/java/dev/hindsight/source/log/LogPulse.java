package dev.hindsight.source.log;

import dev.hindsight.source.Status;
import dev.hindsight.source.Status.State;
import dev.hindsight.source.Teller;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.access.Explanation;
import dev.hindsight.source.kubernetes.condition.Contact;
import dev.hindsight.source.log.deliver.Dispatch;
import dev.hindsight.source.log.follow.Followers;
import dev.hindsight.source.log.follow.Losses.Lost;
import dev.hindsight.source.log.follow.Surroundings;
import dev.hindsight.source.log.pod.PodLookout;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Sees to it that what is complete is sent, and that how the source is becomes known. */
final class LogPulse {
    private static final Duration BEAT = Duration.ofMillis(50);
    private static final int BEATS_A_WORD = 5;
    private static final int BEATS_A_SWEEP = 200;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final Surroundings around;
    private final PodLookout lookout;
    private final Followers followers;
    private final Dispatch dispatch;
    private final LogCondition condition;
    private final Teller teller;
    private final InstantSource clock;
    private boolean wasLost;

    LogPulse(
            Surroundings around,
            PodLookout lookout,
            Followers followers,
            Dispatch dispatch,
            Teller teller,
            InstantSource clock) {
        this.around = around;
        this.lookout = lookout;
        this.followers = followers;
        this.dispatch = dispatch;
        this.teller = teller;
        this.clock = clock;
        this.condition = new LogCondition(clock.instant(), around.timing());
    }

    /** Until interrupted. */
    void probe() throws InterruptedException {
        while (true) {
            Thread.sleep(around.timing().probeEvery());
            try {
                around.api().get("/version", ANSWER_WITHIN, LONGEST_ANSWER);
                around.contact().seen();
            } catch (ApiRefusal refusal) {
                if (refusal.isUnauthorized() || refusal.status() >= 500) {
                    around.contact().lost(Explanation.of(refusal, around.api().url()));
                } else {
                    around.contact().seen();
                }
            } catch (IOException noAnswer) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                around.contact().lost(Explanation.of(noAnswer, around.api().url()));
            }
        }
    }

    /** Until interrupted. */
    void beat() throws InterruptedException {
        for (long beat = 1; ; beat++) {
            Thread.sleep(BEAT);
            followers.due().forEach(dispatch::queue);
            if (beat % BEATS_A_WORD == 0) {
                teller.say(status());
            }
            if (beat % BEATS_A_SWEEP == 0 && lookout.isComplete()) {
                followers.sweep();
            }
        }
    }

    private Status status() {
        around.contact().lostWhenSilentFor(around.timing().probeEvery().plus(ANSWER_WITHIN.multipliedBy(2)));
        Contact.Loss loss = around.contact().lossLongerThan(around.timing().unreachableAfter());
        if (loss != null && !wasLost) {
            // Who waits for a server that is no longer there would wait for long.
            around.api().cutStreams();
        }
        wasLost = loss != null;
        Instant now = clock.instant();
        Lost lost = around.losses().take();
        Status last = teller.last();
        return condition.judge(
                new LogCondition.Seen(
                        loss,
                        lookout.trouble(),
                        lookout.isComplete(),
                        followers.denials(),
                        lost,
                        followers.oldestWaiting()),
                last == null ? State.STARTED : last.state(),
                now);
    }
}
