package dev.hindsight.detect.decide;

import dev.hindsight.detect.error.LogWork;
import dev.hindsight.detect.error.Releases;
import dev.hindsight.detect.error.WarningWork;
import dev.hindsight.detect.input.Envelope;
import dev.hindsight.detect.input.Input;
import dev.hindsight.detect.input.Names;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.observation.ObservationDecider;
import dev.hindsight.resource.Extraction;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Journal;
import dev.hindsight.store.stream.StreamId;
import java.util.concurrent.CompletableFuture;

/** What each input leads to. Safe for many threads. */
public final class Decisions {
    private final Journal journal;
    private final FactExtractor extractor;
    private final Streams streams;
    private final ObjectWork objects;
    private final ListEnd listEnd;
    private final LogWork logs;
    private final WarningWork warnings;

    /** @param attempts how often the end of a list is sent back while objects of it are missing */
    public Decisions(EventStore store, FactExtractor extractor, RuleCatalogue rules, int attempts) {
        this.journal = store.journal();
        this.extractor = extractor;
        this.streams = new Streams(rules);
        this.warnings = new WarningWork(store.log());
        this.objects = new ObjectWork(streams, warnings);
        this.logs = new LogWork(store.journal(), new Releases(streams::observed));
        this.listEnd = new ListEnd(store, streams, attempts);
    }

    /**
     * Completes with the number of appended events when they are durable.
     *
     * @throws Poison when the object can never be read
     * @throws dev.hindsight.store.StoreBusy when the store takes nothing now; the future may fail with it as well
     */
    public CompletableFuture<Integer> on(Input input) throws Poison {
        return switch (input) {
            case Input.ObjectTold told -> {
                Facts facts = facts(told.object());
                warnings.prepare(told.envelope().cluster(), facts);
                yield journal.submit(
                        stream(told.envelope(), facts), tx -> objects.told(tx, told.envelope(), facts, told.told()));
            }
            case Input.ObjectDeleted deleted -> {
                Facts facts = facts(deleted.object());
                yield journal.submit(
                        stream(deleted.envelope(), facts), tx -> objects.deleted(tx, deleted.envelope(), facts));
            }
            case Input.ObjectListed listed -> {
                Facts facts = facts(listed.object());
                warnings.prepare(listed.envelope().cluster(), facts);
                InventoryMark mark = new InventoryMark(listed.inventory());
                yield journal.submit(
                        stream(listed.envelope(), facts), tx -> objects.listed(tx, listed.envelope(), facts, mark));
            }
            case Input.LogTold told ->
                logs.on(told.envelope(), told.batch(), tx -> streams.register(tx, told.envelope()));
            case Input.ListCompleted completed -> listEnd.on(completed);
            case Input.SourceTold told -> journal.submit(tx -> streams.reported(tx, told));
        };
    }

    /** What the work will read, so that the store reads for all works of a transaction at once. */
    private static StreamId stream(Envelope envelope, Facts facts) {
        return new StreamId(
                envelope.cluster(), ObservationDecider.STREAM, facts.ref().uid());
    }

    /** Outside the transaction, which many share. */
    private Facts facts(Tree object) throws Poison {
        return switch (extractor.extract(object)) {
            case Extraction.Extracted extracted -> {
                Names.check(extracted.facts().ref());
                yield extracted.facts();
            }
            case Extraction.Unreadable unreadable -> throw new Poison(unreadable.reason());
        };
    }
}
