package dev.hindsight.correlate;

import dev.hindsight.correlate.change.ChangesType;
import dev.hindsight.correlate.error.ErrorsType;
import dev.hindsight.correlate.finding.NeighbourFindingsType;
import dev.hindsight.correlate.finding.RejudgedObjectsType;
import dev.hindsight.correlate.finding.SuppressedFindingsType;
import dev.hindsight.correlate.policy.PolicyType;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.reader.Checkpoints.Claim;
import dev.hindsight.store.reader.Readers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Decides what needs more than one object: reads the log of a cluster in order, knows all its objects, and appends what
 * its policies decide of them, such as what begins and ceases to be wrong among neighbours. Read twice, in other portions, or after the loss of its
 * checkpoint, the log leads to the same decisions, which then append nothing. Safe for many threads.
 */
public final class Correlate implements AutoCloseable {
    private final EventStore store;
    private final List<PolicyType<?>> policies;
    private final InstantSource now;
    private final Settings settings;
    private final Witness witness;
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();

    public Correlate(EventStore store, RuleCatalogue rules) {
        this(store, rules, InstantSource.system(), Settings.STANDARD);
    }

    /** @param now tells when a checkpoint is due; nothing that is decided depends on it */
    public Correlate(EventStore store, RuleCatalogue rules, InstantSource now, Settings settings) {
        this(store, rules, now, settings, Witness.NOBODY);
    }

    public Correlate(EventStore store, RuleCatalogue rules, InstantSource now, Settings settings, Witness witness) {
        this.store = store;
        this.policies = List.of(
                new NeighbourFindingsType(rules),
                new RejudgedObjectsType(rules),
                new SuppressedFindingsType(rules),
                new ChangesType(),
                new ErrorsType(rules));
        this.now = now;
        this.settings = settings;
        this.witness = witness;
    }

    /** The same as {@link #advance}, of which only the position is of interest. */
    public long catchUp(String cluster) throws InterruptedException {
        return advance(cluster).position();
    }

    /** Catches up with every cluster of the log, one after the other. */
    public void catchUpAll() throws InterruptedException {
        for (String cluster : store.log().clusters()) {
            catchUp(cluster);
        }
    }

    /**
     * Reads the cluster's log to its end and decides. Keeps the claim on the cluster until {@link #release}.
     *
     * @throws StoreBusy when another instance holds the cluster, or the store can take no more now
     */
    public Progress advance(String cluster) throws InterruptedException {
        Reader reader = readers.computeIfAbsent(cluster, this::reader);
        synchronized (reader) {
            return witnessed(cluster, reader);
        }
    }

    private Progress witnessed(String cluster, Reader reader) throws InterruptedException {
        BiConsumer<Progress, Throwable> told = witness.begins(cluster);
        try {
            Progress progress = reader.catchUp();
            told.accept(progress, null);
            return progress;
        } catch (RuntimeException | InterruptedException failed) {
            told.accept(null, failed);
            throw failed;
        }
    }

    /** The clusters that this instance keeps others from reading. */
    public Set<String> held() {
        return Set.copyOf(readers.keySet());
    }

    /** Saves the checkpoint of a cluster and lets others have it. A catching up that is under way ends early. */
    public void release(String cluster) {
        Reader reader = readers.remove(cluster);
        if (reader != null) {
            reader.stopSoon();
            synchronized (reader) {
                reader.close();
            }
        }
    }

    /** Releases all clusters. */
    @Override
    public void close() {
        readers.keySet().forEach(this::release);
    }

    private Reader reader(String cluster) {
        return new Reader(store, policies, now, settings, cluster);
    }

    /** Name of the checkpoint and of the claim of a cluster. */
    public static String readerOf(String cluster) {
        return Readers.correlating(cluster);
    }

    static Claim claim(EventStore store, String cluster) {
        return store.checkpoints()
                .claim(readerOf(cluster))
                .orElseThrow(() -> new StoreBusy("another instance correlates " + cluster));
    }
}
