package dev.hindsight.detect.error;

import dev.hindsight.detect.input.Envelope;
import dev.hindsight.errorgroup.ErrorGroupCommand.Occur;
import dev.hindsight.errorgroup.ErrorGroupState;
import dev.hindsight.errorgroup.ErrorGroupState.Known;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.errorgroup.occurrence.OccurrenceDecider;
import dev.hindsight.errorgroup.occurrence.OccurrenceDecider.Tell;
import dev.hindsight.store.Cause;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.ErrorStreams;
import dev.hindsight.store.stream.StreamId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What an occurrence leads to, inside a transaction. */
final class Groups {
    private Groups() {}

    /** Who tells it. */
    record Teller(Envelope envelope, String source) {
        String cluster() {
            return envelope.cluster();
        }

        Cause at(Instant time) {
            return new Cause(time, "source:" + source, envelope.id(), envelope.traceparent());
        }
    }

    static boolean isKnown(Transaction tx, String cluster, String key) {
        return state(tx, cluster, key) instanceof Known;
    }

    static StreamId stream(String cluster, String key) {
        return ErrorStreams.GROUPS.stream(cluster, key);
    }

    /**
     * Opens the group, or makes it and what it is merged into regress, and counts. What is counted already leads to
     * nothing. Answers with how many events were appended.
     *
     * @param release in which it occurred; empty when nobody knows
     */
    static int occurred(Transaction tx, Teller teller, GroupIdentity identity, Occurrence occurrence, String release) {
        String key = identity.key();
        StreamId hour = ErrorStreams.HOURS.stream(teller.cluster(), OccurrenceDecider.id(key, occurrence.window()));
        if (tx.state(ErrorStreams.HOURS, hour).knows(occurrence)) {
            return 0;
        }
        Occur occur = new Occur(identity, occurrence.first(), occurrence.last(), release);
        int events = told(tx, teller, key, occur);
        return events
                + tx.decide(ErrorStreams.HOURS, hour, new Tell(key, occurrence), teller.at(occurrence.last()))
                        .size();
    }

    /** The group, and the ones that it is merged into, up to the root. */
    private static int told(Transaction tx, Teller teller, String key, Occur occur) {
        Set<String> told = new HashSet<>();
        int events = 0;
        String next = key;
        while (!next.isEmpty() && told.add(next)) {
            if (next.equals(key) || isKnown(tx, teller.cluster(), next)) {
                Cause cause = teller.at(isKnown(tx, teller.cluster(), next) ? occur.last() : occur.first());
                events += tx.decide(ErrorStreams.GROUPS, stream(teller.cluster(), next), occur, cause)
                        .size();
            }
            next = state(tx, teller.cluster(), next) instanceof Known known ? known.mergedInto() : "";
        }
        return events;
    }

    private static ErrorGroupState state(Transaction tx, String cluster, String key) {
        return tx.state(ErrorStreams.GROUPS, stream(cluster, key));
    }
}
