package dev.hindsight.store.stream;

import dev.hindsight.errorgroup.ErrorGroupCommand;
import dev.hindsight.errorgroup.ErrorGroupDecider;
import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupState;
import dev.hindsight.errorgroup.occurrence.Hour;
import dev.hindsight.errorgroup.occurrence.OccurrenceDecider;

/** The streams of errors, for all who decide on them. */
public final class ErrorStreams {
    /** Of one group; the id is its key. */
    public static final StreamType<ErrorGroupCommand, ErrorGroupState, ErrorGroupEvent> GROUPS =
            new StreamType<>(ErrorGroupDecider.STREAM, new ErrorGroupDecider());

    /** Of one hour of a group; the id is {@link OccurrenceDecider#id}. */
    public static final StreamType<OccurrenceDecider.Tell, Hour, ErrorGroupOccurred> HOURS =
            new StreamType<>(OccurrenceDecider.STREAM, new OccurrenceDecider());

    private ErrorStreams() {}
}
