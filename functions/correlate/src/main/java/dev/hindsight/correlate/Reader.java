package dev.hindsight.correlate;

import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.PolicyType;
import dev.hindsight.correlate.policy.StreamCommand;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.reader.Checkpoints.Checkpoint;
import dev.hindsight.store.reader.Checkpoints.Claim;
import dev.hindsight.store.time.ClusterTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one cluster under its claim. For one thread at a time; of no use after close. */
final class Reader implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final EventStore store;
    private final InstantSource now;
    private final Settings settings;
    private final String cluster;
    private final Decisions decisions;
    private final Snapshots snapshots;
    private Claim claim;
    private ClusterFold fold;
    private long saved;
    private Instant savedAt;
    private Instant nextLook = Instant.MIN;
    private volatile boolean closed;

    Reader(EventStore store, List<PolicyType<?>> policies, InstantSource now, Settings settings, String cluster) {
        this.store = store;
        this.now = now;
        this.settings = settings;
        this.cluster = cluster;
        this.decisions = new Decisions(store.journal());
        this.snapshots = new Snapshots(policies);
    }

    /** Makes a catching up that is under way end after its present batch. From any thread. */
    void stopSoon() {
        closed = true;
    }

    Progress catchUp() throws InterruptedException {
        if (closed) {
            throw new StoreBusy("the reader of " + cluster + " is just being closed");
        }
        begin();
        long appended = 0;
        List<Recorded> batch = next();
        while (!batch.isEmpty() && !closed) {
            appended += take(batch);
            saveWhenDue();
            begin();
            batch = next();
        }
        return new Progress(fold.position(), appended + whenQuiet());
    }

    /** What time alone has ended; looked for now and then, as it costs a question to the log. */
    private int whenQuiet() throws InterruptedException {
        Instant wall = now.instant();
        if (closed || wall.isBefore(nextLook)) {
            return 0;
        }
        nextLook = wall.plus(BETWEEN_LOOKS);
        Optional<Recorded> last = store.log().at(fold.position());
        if (last.isEmpty() || !last.get().cluster().equals(cluster)) {
            return 0;
        }
        Recorded late = last.get().withTime(ClusterTime.now(store.log(), cluster, wall));
        List<StreamCommand<?, ?, ?>> commands = new ArrayList<>();
        fold.policies().all().forEach(policy -> commands.addAll(policy.whenQuiet(late, fold.model())));
        return decide(commands);
    }

    /** What is in memory counts only as long as nobody else could have held the claim. */
    private void begin() {
        if (claim != null && claim.isHeld()) {
            return;
        }
        drop();
        claim = Correlate.claim(store, cluster);
        load();
    }

    private void load() {
        Optional<Checkpoint> checkpoint = store.checkpoints().load(Correlate.readerOf(cluster));
        Optional<ClusterFold> restored = checkpoint.flatMap(snapshots::read);
        if (checkpoint.isPresent() && restored.isEmpty()) {
            // A checkpoint never moves backwards, and this reader begins anew.
            store.checkpoints().forget(Correlate.readerOf(cluster));
        }
        fold = restored.orElseGet(snapshots::begin);
        saved = fold.position();
        savedAt = now.instant();
    }

    private List<Recorded> next() {
        return store.log().read(cluster, fold.position(), settings.batch());
    }

    private int take(List<Recorded> batch) throws InterruptedException {
        List<StreamCommand<?, ?, ?>> commands = new ArrayList<>();
        for (Recorded recorded : batch) {
            commands.addAll(fold.apply(recorded));
        }
        return decide(commands);
    }

    private int decide(List<StreamCommand<?, ?, ?>> commands) throws InterruptedException {
        try {
            int appended = decisions.append(commands);
            fold.policies().all().forEach(Policy::settled);
            return appended;
        } catch (RuntimeException | InterruptedException failed) {
            // The fold is ahead of what was decided: go back to the checkpoint.
            drop();
            throw failed;
        }
    }

    private void saveWhenDue() {
        boolean many = fold.position() - saved >= settings.saveAfterEvents();
        boolean late = !now.instant().isBefore(savedAt.plus(settings.saveAfter()));
        if (many || late) {
            save();
        }
    }

    private void save() {
        if (fold.position() > saved && claim.isHeld()) {
            store.checkpoints().save(Correlate.readerOf(cluster), snapshots.write(fold));
            saved = fold.position();
            savedAt = now.instant();
        }
    }

    private void drop() {
        fold = null;
        if (claim != null) {
            claim.close();
            claim = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (fold != null) {
                save();
            }
        } finally {
            drop();
        }
    }
}
