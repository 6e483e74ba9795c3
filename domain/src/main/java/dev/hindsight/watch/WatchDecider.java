package dev.hindsight.watch;

import dev.hindsight.decider.Decider;
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
import dev.hindsight.watch.WatchState.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        Interruption.of(report).ifPresent(interruption -> events.addAll(opened(state, report, interruption)));
        return events;
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
            boolean listedSince = known.inventoried() && !known.started().isBefore(report.since());
            if (known.gap() == null && !listedSince) {
                gaps.add(gap(kind, new OpenGap(interruption.from(), interruption.reason())));
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
        if (known.inventoried() && !inventory.ended().isAfter(known.ended())) {
            return List.of();
        }
        if (!inventory.isComplete()) {
            return incomplete(known.gap(), inventory);
        }
        List<WatchEvent> events = new ArrayList<>();
        OpenGap open = known.gap();
        boolean closes = open != null && !inventory.started().isBefore(open.from());
        if (closes || !known.covers(inventory) || inventory.differences().any()) {
            events.add(inventoried(inventory));
        }
        if (closes) {
            events.add(ended(open, inventory));
        }
        return events;
    }

    /** A list with holes says nothing of what is not in it: it is no inventory, but a gap. */
    private static List<WatchEvent> incomplete(OpenGap open, Inventory inventory) {
        OpenGap next =
                new OpenGap(open == null ? inventory.started() : open.from(), Interruption.incomplete(inventory));
        return next.equals(open) ? List.of() : List.of(gap(inventory.kind(), next));
    }

    private static WatchEvent gap(WatchedKind kind, OpenGap gap) {
        return new ResourceGap(kind.apiVersion(), kind.kind(), gap.from(), null, gap.reason(), 0, 0, 0);
    }

    private static WatchEvent ended(OpenGap gap, Inventory inventory) {
        Inventory.Differences found = inventory.differences();
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
        Inventory.Differences found = inventory.differences();
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
            case KindInventoried listed -> {
                WatchedKind kind = new WatchedKind(listed.apiVersion(), listed.kind());
                yield state.with(
                        kind,
                        new Kind(
                                listed.started(),
                                listed.ended(),
                                listed.namespaces(),
                                state.kind(kind).gap()));
            }
            case ResourceGap gap -> {
                WatchedKind kind = new WatchedKind(gap.apiVersion(), gap.kind());
                OpenGap open = gap.until() == null ? new OpenGap(gap.from(), gap.reason()) : null;
                yield state.with(kind, state.kind(kind).with(open));
            }
        };
    }

    private static WatchState evolve(WatchState state, SourceReported reported) {
        Source before = state.sources().getOrDefault(reported.source(), new Source(null, null, Map.of()));
        Source.Told told = new Source.Told(reported.since(), reported.detail(), reported.dropped());
        return state.with(reported.source(), before.now(reported.state(), told));
    }
}
