package dev.hindsight.detect;

import dev.hindsight.detect.decide.InventoryMark;
import dev.hindsight.detect.decide.ObjectWork;
import dev.hindsight.detect.decide.Streams;
import dev.hindsight.detect.input.Input;
import dev.hindsight.detect.input.Names;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.resource.Extraction;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.Journal;
import java.util.concurrent.CompletableFuture;

/** What each input leads to. Answers with how many events were appended. */
record Decisions(Journal journal, FactExtractor extractor, Streams streams, ObjectWork objects, ListEnd listEnd) {
    CompletableFuture<Integer> on(Input input) throws Poison {
        return switch (input) {
            case Input.ObjectTold told -> {
                Facts facts = facts(told.object());
                yield journal.submit(tx -> objects.told(tx, told.envelope(), facts, told.told()));
            }
            case Input.ObjectDeleted deleted -> {
                Facts facts = facts(deleted.object());
                yield journal.submit(tx -> objects.deleted(tx, deleted.envelope(), facts));
            }
            case Input.ObjectListed listed -> {
                Facts facts = facts(listed.object());
                InventoryMark mark = new InventoryMark(listed.inventory());
                yield journal.submit(tx -> objects.listed(tx, listed.envelope(), facts, mark));
            }
            case Input.ListCompleted completed -> listEnd.on(completed);
            case Input.SourceTold told -> journal.submit(tx -> streams.reported(tx, told));
        };
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
