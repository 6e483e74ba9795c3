package dev.hindsight.watch;

import dev.hindsight.watch.Inventory.Differences;
import dev.hindsight.watch.WatchCommand.Report;
import dev.hindsight.watch.WatchEvent.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A watch whose events so far are kept, for tests in sentences. */
abstract class WatchStory {
    static final WatchedKind PODS = new WatchedKind("v1", "Pod");
    static final WatchedKind SECRETS = new WatchedKind("v1", "Secret");

    final WatchDecider decider = new WatchDecider();
    final List<WatchEvent> history = new ArrayList<>();

    List<WatchEvent> handle(WatchCommand command) {
        List<WatchEvent> events = decider.decide(state(), command);
        history.addAll(events);
        return events;
    }

    WatchState state() {
        WatchState state = decider.initial();
        for (WatchEvent event : history) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    static Report report(State state, long second) {
        return new Report("kubernetes", state, List.of(), at(second), "", 0, at(second));
    }

    static Inventory list(WatchedKind kind, long second, Differences differences) {
        return new Inventory(kind, null, 12, "99", at(second), at(second + 1), 12, differences);
    }

    static Inventory listOf(String namespace, long second, Differences differences) {
        return new Inventory(PODS, List.of(namespace), 12, "99", at(second), at(second + 1), 12, differences);
    }

    static Instant at(long second) {
        return Instant.ofEpochSecond(1_800_000_000L + second);
    }
}
