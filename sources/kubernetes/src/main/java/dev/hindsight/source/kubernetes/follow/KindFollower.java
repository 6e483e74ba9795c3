package dev.hindsight.source.kubernetes.follow;

import dev.hindsight.source.Status;
import dev.hindsight.source.kubernetes.condition.Condition;
import dev.hindsight.source.kubernetes.condition.KindState;
import dev.hindsight.source.kubernetes.condition.Progress;
import dev.hindsight.source.kubernetes.kinds.ServedKind;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one kind, in some namespaces or all: lists it from time to time, watches it in between, and hands over what it
 * sees. Keeps nothing of an object once that is taken over.
 */
public final class KindFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KindFollower.class);
    private static final int LANES = 4;
    private static final long MOST_WAITING_BYTES = 2 << 20;
    private static final Duration TO_END = Duration.ofSeconds(5);

    private final ServedKind kind;
    private final Surroundings around;
    private final Backlog backlog = new Backlog(MOST_WAITING_BYTES, LANES);
    private final Status.Part part;
    private final Progress progress;
    private final KindInventory inventory;
    private final List<KindWatch> watches;
    private final Inlet inlet;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean gone;
    private volatile boolean owed;
    private Instant mendedAt = Instant.MIN;

    /** @param namespaces one empty name for all */
    public KindFollower(ServedKind kind, List<String> namespaces, Surroundings around) {
        this.kind = kind;
        this.around = around;
        this.part = new Status.Part(kind.apiVersion(), kind.kind());
        this.progress = new Progress(part, around.clock());
        this.inventory = new KindInventory(kind, namespaces, around, progress);
        boolean watchedHere = around.territory().isWatchedHere(kind);
        this.watches = watchedHere ? namespaces.stream().map(this::watch).toList() : List.of();
        this.inlet = new Inlet(around.delivery(), around.clock(), this::lost, () -> owed = true);
    }

    private KindWatch watch(String namespace) {
        return new KindWatch(kind, namespace, around, backlog, progress, inventory::ask, this::watchExpired);
    }

    /** The watch asks for the first list, as for any from which it must begin; without one, it is asked for here. */
    public void start() {
        if (watches.isEmpty()) {
            inventory.ask();
        }
        run("list", inventory::run);
        watches.forEach(watch -> run("watch", watch::run));
        for (int lane = 0; lane < backlog.laneCount(); lane++) {
            int mine = lane;
            run("lane-" + lane, () -> handOver(mine));
        }
    }

    /** Whether it follows objects of that kind, in whatever version. */
    public boolean follows(String apiVersion, String name) {
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        return kind.kind().equals(name) && kind.group().equals(group);
    }

    /**
     * Takes in a change that somebody else saw, and waits until that is taken over.
     *
     * @return why it never will be; empty when it was
     */
    public Optional<String> told(CloudEvent event) throws InterruptedException {
        return inlet.take(event);
    }

    /** Lists the kind now. */
    public CompletableFuture<Void> inventoryNow() {
        return inventory.ask().complete();
    }

    /** Nothing was seen since then; what differs is found by a list. */
    public void missedSince(Instant since) {
        progress.gap(since);
        inventory.ask();
    }

    private void lost(String why) {
        progress.dropped(why);
        owed = true;
    }

    /** Whether something was lost that no list has made up for. */
    public boolean isOwing() {
        return owed;
    }

    /** Asks for the list that makes up for what was lost, unless the last such one was a moment ago. */
    public synchronized void mend() {
        Instant now = around.clock().instant();
        if (mendedAt.isBefore(now.minus(around.timing().lookAgainEvery()))) {
            owed = false;
            mendedAt = now;
            inventory.ask();
        }
    }

    /** Who waits for a right tries again at once. */
    public void lookAgain() {
        inventory.lookAgain();
        watches.forEach(KindWatch::lookAgain);
    }

    public KindState state() {
        return progress.state(Stream.of(backlog.oldest(), inlet.oldest())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null));
    }

    /** True once the API server does not know the kind any more; nothing is followed then. */
    public boolean isGone() {
        return gone;
    }

    /** Begins to end, so that many can end at once. */
    public void stop() {
        threads.forEach(Thread::interrupt);
    }

    /** Ends within seconds; what was not handed over yet is left to the next inventory. */
    @Override
    public void close() {
        stop();
        try {
            for (Thread thread : threads) {
                if (!thread.join(TO_END)) {
                    LOG.warn("{} does not end", thread.getName());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The loss is told before the list that ends it: else it would seem to go on. */
    private void watchExpired(Instant since) throws InterruptedException {
        progress.gap(since);
        around.voice().sayFirst(Condition.missed(since, part));
    }

    private void handOver(int lane) throws InterruptedException {
        while (true) {
            Backlog.Seen seen = backlog.first(lane);
            var event = around.events().changed(kind, seen.change(), seen.object(), seen.at());
            around.delivery().deliver(event).ifPresent(this::lost);
            backlog.done(lane);
        }
    }

    private void run(String name, Task task) {
        threads.add(Thread.ofVirtual().name(kind + "-" + name).start(() -> {
            try {
                task.run();
                gone = true;
            } catch (InterruptedException closed) {
                LOG.debug("{} {} ended", kind, name);
            }
        }));
    }

    private interface Task {
        void run() throws InterruptedException;
    }
}
