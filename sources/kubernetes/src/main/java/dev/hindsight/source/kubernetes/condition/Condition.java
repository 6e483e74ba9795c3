package dev.hindsight.source.kubernetes.condition;

import dev.hindsight.source.Status;
import dev.hindsight.source.Status.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a source is, judged from how its parts are. The worst counts: unreachable, then behind, then denied; caught up is
 * only who listed everything that may be listed and has nothing waiting.
 */
public final class Condition {
    private static final String AGAIN = "What was missed is being listed again.";

    private final Instant started;
    private final Timing timing;

    public Condition(Instant started, Timing timing) {
        this.started = started;
        this.timing = timing;
    }

    /**
     * @param loss of the API server; null when it answers
     * @param before what was said last: who is behind stays so until nearly nothing waits any more
     */
    public Status judge(Contact.Loss loss, List<KindState> kinds, State before, Instant now) {
        if (loss != null) {
            return Status.of(State.UNREACHABLE, loss.since(), loss.why());
        }
        Duration patience = before == State.BEHIND ? timing.behindAfter().dividedBy(5) : timing.behindAfter();
        return Stream.of(again(kinds), troubled(kinds, now), refused(kinds), waiting(kinds, now.minus(patience)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> denied(kinds))
                .orElseGet(() -> fine(kinds, before, now));
    }

    /** What is said at once when changes of a kind were missed: a loss, though the API server answers. */
    public static Status missed(Instant since, Status.Part kind) {
        String detail = "The watch of " + kind.kind() + " was interrupted for too long to be taken up again.";
        return new Status(State.UNREACHABLE, since, detail, List.of(kind), 0);
    }

    private static Optional<Status> again(List<KindState> kinds) {
        return of(
                kinds,
                kind -> kind.incompleteSince() != null && kind.everComplete() && !kind.denied(),
                KindState::incompleteSince,
                AGAIN);
    }

    private Optional<Status> troubled(List<KindState> kinds, Instant now) {
        Instant latest = now.minus(timing.unreachableAfter());
        List<Trouble> lasting = kinds.stream()
                .flatMap(kind -> Stream.of(kind.watching(), kind.listing()))
                .filter(Objects::nonNull)
                .filter(trouble -> !trouble.isDenied() && trouble.since().isBefore(latest))
                .toList();
        return lasting.stream()
                .findFirst()
                .flatMap(first -> of(
                        kinds,
                        kind -> lasting.contains(kind.watching()) || lasting.contains(kind.listing()),
                        kind -> lasting.contains(kind.watching())
                                ? kind.watching().since()
                                : kind.listing().since(),
                        sentences(lasting)));
    }

    private static Optional<Status> refused(List<KindState> kinds) {
        List<KindState.Dropped> dropped =
                kinds.stream().map(KindState::dropped).filter(Objects::nonNull).toList();
        return dropped.stream()
                .map(KindState.Dropped::since)
                .min(Instant::compareTo)
                .map(since -> new Status(
                        State.BEHIND,
                        since,
                        "Events could not be delivered: " + dropped.getFirst().why(),
                        parts(kinds, kind -> kind.dropped() != null),
                        dropped.stream().mapToLong(KindState.Dropped::count).sum()));
    }

    private static Optional<Status> waiting(List<KindState> kinds, Instant tooOld) {
        return of(
                kinds,
                kind -> kind.oldestWaiting() != null && kind.oldestWaiting().isBefore(tooOld),
                KindState::oldestWaiting,
                "Changes are taken over more slowly than they happen.");
    }

    private static Optional<Status> denied(List<KindState> kinds) {
        List<Trouble> denials = kinds.stream()
                .flatMap(kind -> Stream.of(kind.listing(), kind.watching()))
                .filter(trouble -> trouble != null && trouble.isDenied())
                .toList();
        return denials.stream()
                .map(Trouble::since)
                .min(Instant::compareTo)
                .map(since -> new Status(State.DENIED, since, sentences(denials), parts(kinds, KindState::denied), 0));
    }

    private Status fine(List<KindState> kinds, State before, Instant now) {
        boolean all = !kinds.isEmpty() && kinds.stream().allMatch(kind -> kind.incompleteSince() == null);
        if (all) {
            return Status.of(State.CAUGHT_UP, now, null);
        }
        return before == State.STARTED
                ? Status.of(State.STARTED, started, null)
                : Status.of(State.BEHIND, now, "What there is is being listed for the first time.");
    }

    private static Optional<Status> of(
            List<KindState> kinds,
            Predicate<KindState> concerned,
            java.util.function.Function<KindState, Instant> since,
            String detail) {
        return kinds.stream()
                .filter(concerned)
                .map(since)
                .min(Instant::compareTo)
                .map(oldest -> new Status(State.BEHIND, oldest, detail, parts(kinds, concerned), 0));
    }

    private static List<Status.Part> parts(List<KindState> kinds, Predicate<KindState> concerned) {
        return kinds.stream().filter(concerned).map(KindState::part).distinct().toList();
    }

    private static String sentences(List<Trouble> troubles) {
        return troubles.stream().map(Trouble::sentence).distinct().collect(Collectors.joining(" "));
    }
}
