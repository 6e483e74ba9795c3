package dev.hindsight.watch;

import dev.hindsight.decider.Decider;
import dev.hindsight.watch.Inventory.Differences;
import dev.hindsight.watch.WatchCommand.Complete;
import dev.hindsight.watch.WatchCommand.Register;
import dev.hindsight.watch.WatchCommand.Report;
import dev.hindsight.watch.WatchEvent.ClusterRegistered;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import dev.hindsight.watch.WatchEvent.SourceReported;
import dev.hindsight.watch.WatchEvent.State;
import dev.hindsight.watch.WatchState.Kind;
import dev.hindsight.watch.WatchState.OpenGap;
import dev.hindsight.watch.WatchState.Scope;
import dev.hindsight.watch.WatchState.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is seen of a cluster, and what is not: a cluster is registered once; a source's state is told when it changes; a
 * gap opens for each kind when nobody watches it, and ends with the first complete list that was started after that.
 *
 * <p>An inventory that differs in nothing, ends no gap and covers no other namespaces leaves no event. The same one again decides nothing.
 */
public final class WatchDecider implements Decider<WatchCommand, WatchState, WatchEvent> {
    /** The type of stream. A cluster has one, because a source's failure concerns all the kinds that it watches. */
    public static final String STREAM = "watch";

    /** Id of the only stream of a cluster. */
    public static final String ID = "cluster";

    /** The source of logs, which watches no objects: what it misses is no gap of any kind of object. */
    public static final String LOGS = "logs";

    @Override
    public WatchState initial() {
        return WatchState.NOTHING;
    }

    @Override
    public List<WatchEvent> decide(WatchState state, WatchCommand command) {
        return switch (command) {
            case Register register ->
                state.registered() ? List.of() : List.of(new ClusterRegistered(register.cluster(), register.origin()));
            case Report report -> report(state, report);
            case Complete complete -> complete(state.kind(complete.inventory().kind()), complete.inventory());
        };
    }

    private static List<WatchEvent> report(WatchState state, Report report) {
        if (isKnown(state.sources().get(report.source()), report)) {
            return List.of();
        }
        List<WatchEvent> events = new ArrayList<>();
        events.add(
                new SourceReported(report.source(), report.state(), report.since(), report.detail(), report.dropped()));
        if (!report.source().equals(LOGS)) {
            Interruption.of(report, droppedBefore(state, report))
                    .ifPresent(interruption -> events.addAll(opened(state, report, interruption)));
        }
        return events;
    }

    private static long droppedBefore(WatchState state, Report report) {
        return state.sources().getOrDefault(report.source(), Source.NEW).dropped();
    }

    /** Reports come twice and late. Only {@code UNREACHABLE} reaches back, to the last sign of life. */
    private static boolean isKnown(Source source, Report report) {
        if (source == null) {
            return false;
        }
        Source.Told same = source.reported().get(report.state());
        boolean again = same != null && same.covers(new Source.Told(report.since(), report.detail(), report.dropped()));
        boolean late = report.state() != State.UNREACHABLE && report.since().isBefore(source.since());
        return again || late;
    }

    private static List<WatchEvent> opened(WatchState state, Report report, Interruption interruption) {
        List<WatchEvent> gaps = new ArrayList<>();
        for (WatchedKind kind : concerned(state, report)) {
            Kind known = state.kind(kind);
            boolean listedSince = known.inventoried()
                    && known.lists().values().stream()
                            .noneMatch(list -> list.started().isBefore(report.since()));
            if (known.gap() == null && !listedSince) {
                gaps.add(gap(kind, interruption.from(), interruption.reason()));
            }
        }
        return gaps;
    }

    private static List<WatchedKind> concerned(WatchState state, Report report) {
        if (!report.kinds().isEmpty()) {
            return report.kinds().stream().sorted().distinct().toList();
        }
        return state.kinds().entrySet().stream()
                .filter(entry -> entry.getValue().inventoried())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<WatchEvent> complete(Kind known, Inventory inventory) {
        Optional<Kind.Listed> before = known.list(inventory);
        if (before.isPresent() && !inventory.ended().isAfter(before.get().ended())) {
            return List.of();
        }
        if (!inventory.isComplete()) {
            return incomplete(known.gap(), inventory);
        }
        OpenGap open = known.gap();
        OpenGap next = open == null ? null : after(open, inventory);
        List<WatchEvent> events = new ArrayList<>();
        if (before.isEmpty() || inventory.differences().any() || !Objects.equals(open, next)) {
            events.add(inventoried(inventory));
        }
        if (next != null && next.isOver() && !inventory.started().isBefore(next.from())) {
            events.add(ended(next, inventory));
        }
        return events;
    }

    private static OpenGap after(OpenGap open, Inventory inventory) {
        return open.after(Scope.of(inventory.namespaces()), inventory.started(), inventory.differences());
    }

    /** A list with holes says nothing of what is not in it: it is no inventory, but a gap. */
    private static List<WatchEvent> incomplete(OpenGap open, Inventory inventory) {
        String reason = Interruption.incomplete(inventory);
        Instant from = open == null ? inventory.started() : open.from();
        boolean told = open != null && open.reason().equals(reason);
        return told ? List.of() : List.of(gap(inventory.kind(), from, reason));
    }

    private static WatchEvent gap(WatchedKind kind, Instant from, String reason) {
        return new ResourceGap(kind.apiVersion(), kind.kind(), from, null, reason, 0, 0, 0);
    }

    private static WatchEvent ended(OpenGap gap, Inventory inventory) {
        Differences found = gap.found();
        return new ResourceGap(
                inventory.kind().apiVersion(),
                inventory.kind().kind(),
                gap.from(),
                inventory.ended(),
                gap.reason(),
                found.appeared(),
                found.changed(),
                found.vanished());
    }

    private static WatchEvent inventoried(Inventory inventory) {
        Differences found = inventory.differences();
        return new KindInventoried(
                inventory.kind().apiVersion(),
                inventory.kind().kind(),
                inventory.namespaces(),
                inventory.count(),
                inventory.resourceVersion(),
                inventory.started(),
                inventory.ended(),
                found.appeared(),
                found.changed(),
                found.vanished());
    }

    @Override
    public WatchState evolve(WatchState state, WatchEvent event) {
        return switch (event) {
            case ClusterRegistered registered -> new WatchState(true, state.sources(), state.kinds());
            case SourceReported reported -> evolve(state, reported);
            case KindInventoried listed -> evolve(state, listed);
            case ResourceGap gap -> evolve(state, gap);
        };
    }

    private static WatchState evolve(WatchState state, KindInventoried listed) {
        WatchedKind key = new WatchedKind(listed.apiVersion(), listed.kind());
        Scope scope = Scope.of(listed.namespaces());
        Kind kind = state.kind(key).with(scope, new Kind.Listed(listed.started(), listed.ended()));
        Differences found = new Differences(listed.appeared(), listed.changed(), listed.vanished());
        OpenGap gap = kind.gap() == null ? null : kind.gap().after(scope, listed.started(), found);
        return state.with(key, kind.with(gap));
    }

    private static WatchState evolve(WatchState state, ResourceGap gap) {
        WatchedKind key = new WatchedKind(gap.apiVersion(), gap.kind());
        Kind kind = state.kind(key);
        OpenGap open = new OpenGap(gap.from(), gap.reason(), kind.scopes(), Differences.NONE);
        return state.with(key, kind.with(gap.until() == null ? open : null));
    }

    private static WatchState evolve(WatchState state, SourceReported reported) {
        Source before = state.sources().getOrDefault(reported.source(), Source.NEW);
        Source.Told told = new Source.Told(reported.since(), reported.detail(), reported.dropped());
        return state.with(reported.source(), before.now(reported.state(), told));
    }
}
