package dev.hindsight.detect;

import dev.hindsight.detect.decide.InventoryMark;
import dev.hindsight.detect.decide.ObjectWork;
import dev.hindsight.detect.decide.Streams;
import dev.hindsight.detect.input.Envelope;
import dev.hindsight.detect.input.Input;
import dev.hindsight.detect.input.Names;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.observation.ObservationDecider;
import dev.hindsight.resource.Extraction;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.Journal;
import dev.hindsight.store.StreamId;
import java.util.concurrent.CompletableFuture;

/** What each input leads to. Answers with how many events were appended. */
record Decisions(Journal journal, FactExtractor extractor, Streams streams, ObjectWork objects, ListEnd listEnd) {
    CompletableFuture<Integer> on(Input input) throws Poison {
        return switch (input) {
            case Input.ObjectTold told -> {
                Facts facts = facts(told.object());
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
                InventoryMark mark = new InventoryMark(listed.inventory());
                yield journal.submit(
                        stream(listed.envelope(), facts), tx -> objects.listed(tx, listed.envelope(), facts, mark));
            }
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
