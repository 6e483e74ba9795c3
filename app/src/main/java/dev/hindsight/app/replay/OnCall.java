package dev.hindsight.app.replay;

import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupRegressed;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.logline.Level;
import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.wish.CommandDesk;
import dev.hindsight.store.wish.CommandDesk.Sender;
import dev.hindsight.store.wish.ErrorGroupWish;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays the part of the person on call in a demo: some time after the recorded story says that a fault was healed, it
 * resolves the errors that came with it, so that the next fault shows what a regress is. Each of its events says that
 * it was the demo and no person, as actor and as reason. Nobody else uses it.
 */
public final class OnCall implements Companion {
    /** So long after the fault was healed. */
    private static final Duration LATER = Duration.ofSeconds(45);

    /** Nobody resolves what still goes on. */
    private static final Duration QUIET = Duration.ofSeconds(20);

    private static final int READ_AT_ONCE = 500;
    private static final String ACTOR = "user:demo";

    private final EventLog log;
    private final CommandDesk desk;
    private final Deque<Step> steps;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private Instant broken = Instant.MIN;
    private long position;

    /** @param began when it opened, or regressed last */
    private record Group(String cluster, GroupIdentity identity, Instant began, Instant last) {
        boolean cameBetween(Instant from, Instant to) {
            return identity.source().equals("log")
                    && identity.level().isAtLeast(Level.ERROR)
                    && !began.isBefore(from)
                    && last.isBefore(to);
        }
    }

    public OnCall(EventLog log, CommandDesk desk, List<Step> steps) {
        this.log = log;
        this.desk = desk;
        this.steps = new ArrayDeque<>(steps);
        // What the last fault made regress stays as it is, for whoever looks at the demo when it is over.
        steps.stream().filter(Step::heals).reduce((one, next) -> next).ifPresent(this.steps::remove);
    }

    @Override
    public void reached(Instant clock) {
        while (!steps.isEmpty() && !clock.isBefore(due(steps.peek()))) {
            Step step = steps.poll();
            if (step.heals()) {
                catchUp();
                resolve(step, clock.minus(QUIET));
            } else {
                broken = step.time();
            }
        }
    }

    private static Instant due(Step step) {
        return step.heals() ? step.time().plus(LATER) : step.time();
    }

    private void resolve(Step step, Instant quietSince) {
        ErrorGroupWish wish =
                new ErrorGroupWish.Resolve("", "Done by the demo in place of a person, because of: " + step.words());
        groups.values().stream()
                .filter(group -> group.cameBetween(broken, quietSince))
                .forEach(group -> resolve(group, step, wish));
    }

    private void resolve(Group group, Step step, ErrorGroupWish wish) {
        String key = group.identity().key();
        Sender sender = new Sender(group.cluster(), ACTOR, "demo/" + step.time() + "/" + key, null);
        try {
            desk.errorGroup(sender, key, wish);
        } catch (StoreBusy busy) {
            Log.debugf("Not resolved by the demo: %s", busy.getMessage());
        }
    }

    private void catchUp() {
        List<Recorded> some = log.read(position, READ_AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(this::fold);
            position = some.getLast().position();
            some = log.read(position, READ_AT_ONCE);
        }
    }

    private void fold(Recorded recorded) {
        if (recorded.event() instanceof ErrorGroupOpened opened) {
            Instant first = opened.firstSeen();
            groups.put(opened.key(), new Group(recorded.cluster(), opened.identity(), first, first));
        } else if (recorded.event() instanceof ErrorGroupEvent event) {
            groups.computeIfPresent(event.key(), (key, group) -> after(group, event));
        }
    }

    private static Group after(Group group, ErrorGroupEvent event) {
        return switch (event) {
            case ErrorGroupOccurred occurred -> {
                Instant time = occurred.occurrence().last();
                Instant last = time.isAfter(group.last()) ? time : group.last();
                yield new Group(group.cluster(), group.identity(), group.began(), last);
            }
            case ErrorGroupRegressed regressed ->
                new Group(group.cluster(), group.identity(), regressed.at(), group.last());
            default -> group;
        };
    }
}
