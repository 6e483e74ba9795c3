package dev.hindsight.source.log;

import dev.hindsight.source.Status;
import dev.hindsight.source.Status.State;
import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.kubernetes.condition.Contact;
import dev.hindsight.source.log.follow.Losses.Lost;
import dev.hindsight.source.log.follow.Tail.Denial;
import dev.hindsight.source.log.follow.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How the following of logs is. The worst counts: unreachable, then behind, then denied. */
final class LogCondition {
    /** What was lost is told for so long, so that nobody overlooks it. */
    private static final Duration TOLD_FOR = Duration.ofSeconds(3);

    private final Instant started;
    private final Timing timing;
    private Lost told;
    private Instant toldAt = Instant.MIN;

    /**
     * @param loss of the API server; null when it answers
     * @param noPods why pods cannot be listed; null when they can
     * @param complete whether they were listed once
     * @param lost since the last time; null when nothing
     * @param oldestWaiting for how long the oldest entry waits
     */
    record Seen(
            Contact.Loss loss,
            Exception noPods,
            boolean complete,
            List<Denial> denials,
            Lost lost,
            Duration oldestWaiting) {}

    LogCondition(Instant started, Timing timing) {
        this.started = started;
        this.timing = timing;
    }

    Status judge(Seen seen, State before, Instant now) {
        if (seen.lost() != null) {
            told = toldAt.plus(TOLD_FOR).isBefore(now) ? seen.lost() : together(told, seen.lost());
            toldAt = now;
        }
        if (seen.loss() != null) {
            return Status.of(State.UNREACHABLE, seen.loss().since(), seen.loss().why());
        }
        if (toldAt.plus(TOLD_FOR).isAfter(now)) {
            return new Status(State.BEHIND, told.since(), told.why(), List.of(), told.lines());
        }
        if (isBehind(seen, before)) {
            String detail = "Log lines are taken over more slowly than they are written.";
            return Status.of(State.BEHIND, now.minus(seen.oldestWaiting()), detail);
        }
        if (seen.noPods() instanceof ApiRefusal refusal && refusal.isForbidden()) {
            String detail = "May not list pods: no log is followed. " + refusal.getMessage();
            return Status.of(State.DENIED, before == State.DENIED ? started : now, detail);
        }
        return seen.denials().isEmpty() ? fine(seen, now) : denied(seen.denials());
    }

    private static Lost together(Lost one, Lost other) {
        Instant since = one.since().isBefore(other.since()) ? one.since() : other.since();
        return new Lost(one.lines() + other.lines(), since, other.why());
    }

    private boolean isBehind(Seen seen, State before) {
        Duration patience = before == State.BEHIND ? timing.behindAfter().dividedBy(5) : timing.behindAfter();
        return seen.oldestWaiting().compareTo(patience) > 0;
    }

    private static Status denied(List<Denial> denials) {
        Instant since = denials.stream()
                .map(Denial::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String sentences = denials.stream()
                .map(Denial::sentence)
                .distinct()
                .sorted()
                .limit(3)
                .collect(Collectors.joining(" "));
        return Status.of(State.DENIED, since, sentences);
    }

    private Status fine(Seen seen, Instant now) {
        return seen.complete() ? Status.of(State.CAUGHT_UP, now, null) : Status.of(State.STARTED, started, null);
    }
}
