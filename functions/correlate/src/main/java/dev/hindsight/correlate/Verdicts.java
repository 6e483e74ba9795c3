package dev.hindsight.correlate;

import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.NeighbourFindingDecider;
import dev.hindsight.finding.NeighbourFindingDecider.Judge;
import dev.hindsight.finding.NeighbourFindingDecider.Open;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.Journal;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.StreamId;
import dev.hindsight.store.StreamType;
import dev.hindsight.store.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Appends what follows from judgements, in their order and in one transaction. */
final class Verdicts {
    private static final int TRIES = 8;
    private static final long FIRST_WAIT_MILLIS = 10;

    private final Journal journal;
    private final String cluster;
    private final String actor;
    private final StreamType<Judge, Open, FindingEvent> findings;

    Verdicts(Journal journal, RuleCatalogue rules, String cluster) {
        this.journal = journal;
        this.cluster = cluster;
        this.actor = "rules:" + rules.version();
        this.findings = new StreamType<>(NeighbourFindingDecider.STREAM, new NeighbourFindingDecider(rules));
    }

    /**
     * @param open what is open now of each judged object, by its uid
     * @param events how many events were appended
     */
    record Decided(Map<String, Open> open, int events) {}

    /** Returns when what was decided is durable. */
    Decided append(List<Judgement> judgements) throws InterruptedException {
        if (judgements.isEmpty()) {
            return new Decided(Map.of(), 0);
        }
        try {
            return submit(judgements).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StoreBusy busy) {
                throw busy;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    private CompletableFuture<Decided> submit(List<Judgement> judgements) throws InterruptedException {
        for (int failures = 0; ; failures++) {
            try {
                return journal.submit(tx -> decide(tx, judgements));
            } catch (StoreBusy busy) {
                if (failures == TRIES) {
                    throw busy;
                }
                Thread.sleep(FIRST_WAIT_MILLIS << failures);
            }
        }
    }

    private Decided decide(Transaction tx, List<Judgement> judgements) {
        Map<String, Open> open = new HashMap<>();
        int events = 0;
        for (Judgement judgement : judgements) {
            StreamId stream = findings.stream(cluster, judgement.uid());
            events += tx.decide(findings, stream, judgement.command(), judgement.cause(actor))
                    .size();
            open.put(judgement.uid(), tx.state(findings, stream));
        }
        return new Decided(open, events);
    }
}
