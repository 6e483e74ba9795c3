package dev.hindsight.detect.error;

import dev.hindsight.detect.error.Groups.Teller;
import dev.hindsight.detect.error.Noted.Minute;
import dev.hindsight.detect.input.Envelope;
import dev.hindsight.detect.input.LogBatch;
import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.fingerprint.OverflowFingerprint;
import dev.hindsight.store.Journal;
import dev.hindsight.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** Batches of log lines to occurrences, all of a batch in one transaction. Safe for many threads. */
public final class LogWork {
    /** More new groups of one service in one hour are counted together. */
    private static final int NEW_GROUPS_AN_HOUR = 500;

    private final Journal journal;
    private final Releases releases;
    private final LogReading reading = new LogReading();
    private final NewGroups newGroups;
    private final Set<String> registered = ConcurrentHashMap.newKeySet();

    public LogWork(Journal journal, Releases releases) {
        this(journal, releases, NEW_GROUPS_AN_HOUR);
    }

    LogWork(Journal journal, Releases releases, int newGroupsAnHour) {
        this.journal = journal;
        this.releases = releases;
        this.newGroups = new NewGroups(newGroupsAnHour);
    }

    /**
     * Completes with the number of appended events when they are durable.
     *
     * @param registers the cluster, and answers with how many events that made
     */
    public CompletableFuture<Integer> on(Envelope envelope, LogBatch batch, ToIntFunction<Transaction> registers) {
        List<Noted> noted = reading.of(batch);
        if (noted.isEmpty()) {
            return registered(envelope.cluster(), registers);
        }
        String likely = noted.getFirst().identity().key();
        return journal.submit(
                Groups.stream(envelope.cluster(), likely),
                tx -> registers.applyAsInt(tx) + told(tx, new Teller(envelope, "logs"), batch, noted));
    }

    /** Most batches say nothing of note; only the first of a cluster needs the store. */
    private CompletableFuture<Integer> registered(String cluster, ToIntFunction<Transaction> registers) {
        return registered.contains(cluster)
                ? CompletableFuture.completedFuture(0)
                : journal.submit(registers::applyAsInt).whenComplete((events, failed) -> {
                    if (failed == null) {
                        registered.add(cluster);
                    }
                });
    }

    private int told(Transaction tx, Teller teller, LogBatch batch, List<Noted> noted) {
        String release = releases.of(tx, teller.cluster(), batch);
        int events = 0;
        for (Noted one : inOrder(noted)) {
            GroupIdentity identity = letIn(tx, teller.cluster(), one);
            // Several groups of the batch may have come to one; each keeps a name of its own, to be counted once.
            boolean own = identity == one.identity();
            String input = own
                    ? teller.envelope().id()
                    : teller.envelope().id() + "/" + one.identity().key();
            for (Map.Entry<Instant, Minute> minute : one.minutes().entrySet()) {
                Occurrence occurrence = occurrence(input, batch.pod(), release, minute.getKey(), minute.getValue());
                events += Groups.occurred(tx, teller, identity, occurrence, release);
            }
        }
        return events;
    }

    /** Earliest first, so that the times in the log ascend. */
    private static List<Noted> inOrder(List<Noted> noted) {
        List<Noted> ordered = new ArrayList<>(noted);
        ordered.sort(Comparator.comparing(Noted::first));
        return ordered;
    }

    private GroupIdentity letIn(Transaction tx, String cluster, Noted one) {
        GroupIdentity own = one.identity();
        if (Groups.isKnown(tx, cluster, own.key())
                || newGroups.letsIn(cluster, own.namespace(), own.service(), own.key(), one.first())) {
            return own;
        }
        Fingerprint overflow = OverflowFingerprint.of(own.namespace(), own.service(), own.level(), newGroups.most());
        return new GroupIdentity(own.namespace(), own.service(), own.source(), own.level(), overflow);
    }

    private static Occurrence occurrence(String input, String pod, String release, Instant window, Minute minute) {
        List<Exemplar> exemplars = minute.exemplars().exemplars().stream()
                .map(exemplar -> ExemplarText.released(exemplar, release))
                .toList();
        return new Occurrence(
                input,
                window,
                minute.count(),
                minute.first(),
                minute.last(),
                pod.isEmpty() ? Map.of() : Map.of(pod, minute.count()),
                release.isEmpty() ? Map.of() : Map.of(release, minute.count()),
                exemplars);
    }
}
