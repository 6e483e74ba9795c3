package dev.hindsight.store;

import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.time.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The log, to be read. */
public interface EventLog {
    /** Position of the last event; 0 when empty. */
    long head();

    /** Up to {@code limit} events after {@code position}, in position order, of all clusters. */
    List<Recorded> read(long position, int limit);

    /** The same of one cluster. */
    List<Recorded> read(String cluster, long position, int limit);

    /** The whole of one stream in order. */
    List<Recorded> read(StreamId stream);

    Optional<Recorded> at(long position);

    /** Those of these positions that there are, in position order. */
    List<Recorded> at(Collection<Long> positions);

    List<String> clusters();

    /** The last position of the cluster whose clock is not after {@code at}; empty when the cluster starts later. */
    OptionalLong positionAt(String cluster, Instant at);

    /**
     * Hands every event of the slice to {@code reader}, in position order, with bounded memory: the way to fold the
     * whole log.
     *
     * @return the position up to which the log was looked through, from where a next call goes on
     */
    long forEach(Slice slice, Consumer<Recorded> reader);

    /**
     * Counts a cluster's events by their {@code clock}.
     *
     * @param buckets how many spans of one length, at least 1
     * @return all of them in order, empty ones included
     */
    List<Bucket> histogram(String cluster, Instant from, Instant to, int buckets);

    /** Waits until the head lies beyond {@code position}; false when the time is over first. */
    boolean awaitBeyond(long position, Duration atMost) throws InterruptedException;

    /** Walks the hash chain of a cluster. */
    Verification verify(String cluster);

    /**
     * @param checked events whose hash was computed anew
     * @param brokenAt position of the first event that does not fit; empty when all do
     */
    record Verification(String cluster, long checked, OptionalLong brokenAt, String detail) {
        public static Verification sound(String cluster, long checked) {
            return new Verification(cluster, checked, OptionalLong.empty(), "every event fits the one before");
        }

        /** @param dropped how many earlier events were dropped on purpose, as the chain itself proves */
        public static Verification compacted(String cluster, long checked, long dropped) {
            String detail = "every event fits the one before; " + dropped + " older ones were dropped by compaction";
            return new Verification(cluster, checked, OptionalLong.empty(), detail);
        }

        public static Verification gapsForged(String cluster, long checked, long position) {
            String detail = "events are missing that no compaction told of";
            return new Verification(cluster, checked, OptionalLong.of(position), detail);
        }

        public static Verification broken(String cluster, long checked, long position) {
            String detail = "the event at position " + position + ", or one before it, is not what was appended";
            return new Verification(cluster, checked, OptionalLong.of(position), detail);
        }
    }
}
