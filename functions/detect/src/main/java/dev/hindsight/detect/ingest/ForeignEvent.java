package dev.hindsight.detect.ingest;

import dev.hindsight.detect.input.ClusterBinding;

/** An event of another cluster than the one whose events may come in; nothing from it on was taken. */
public final class ForeignEvent extends Exception {
    private static final long serialVersionUID = 1;

    private final long place;
    private final transient IngestResult before;

    ForeignEvent(long place, ClusterBinding.Foreign foreign) {
        this(place, foreign, IngestResult.NOTHING);
    }

    /** @param before what became of the events that came before it */
    ForeignEvent(long place, ClusterBinding.Foreign foreign, IngestResult before) {
        super(foreign.getMessage(), foreign);
        this.place = place;
        this.before = before;
    }

    /** The line of the input, or place in the batch, from 1. */
    public long place() {
        return place;
    }

    public IngestResult before() {
        return before;
    }
}
