package dev.hindsight.source.kubernetes.follow;

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
    private static final String AGAIN = "Not every change was seen; what was missed is being listed again.";

    private final Instant started;
    private final Timing timing;

    public Condition(Instant started, Timing timing) {
        this.started = started;
        this.timing = timing;
    }

    /**
     * @param loss of the API server; null when it answers
     * @param before what was said last: who is behind stays so until nearly nothing waits any more
     * @param dropped events that could not be delivered since the start
     */
    public Status judge(Contact.Loss loss, List<KindState> kinds, State before, long dropped, Instant now) {
        if (loss != null) {
            return new Status(State.UNREACHABLE, loss.since(), loss.why(), List.of(), dropped);
        }
        Duration patience = before == State.BEHIND ? timing.behindAfter().dividedBy(5) : timing.behindAfter();
        return Stream.of(again(kinds), troubled(kinds, now), refused(kinds), waiting(kinds, now.minus(patience)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> denied(kinds))
                .map(worst -> new Status(worst.state(), worst.since(), worst.detail(), worst.parts(), dropped))
                .orElseGet(() -> fine(kinds, now, dropped));
    }

    /** What is said when changes were missed and the outcome is being listed. */
    static Status listingAgain(Instant since, List<Status.Part> kinds) {
        return new Status(State.BEHIND, since, AGAIN, kinds, 0);
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
        Optional<KindState> first =
                kinds.stream().filter(kind -> kind.dropped() != null).findFirst();
        return first.flatMap(kind -> of(
                kinds,
                other -> other.dropped() != null,
                other -> other.dropped().since(),
                "Some events could not be delivered: " + kind.dropped().why()));
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

    private Status fine(List<KindState> kinds, Instant now, long dropped) {
        boolean all = !kinds.isEmpty() && kinds.stream().allMatch(kind -> kind.incompleteSince() == null);
        return all
                ? new Status(State.CAUGHT_UP, now, null, List.of(), dropped)
                : new Status(State.STARTED, started, null, List.of(), dropped);
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
