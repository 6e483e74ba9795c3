package dev.hindsight.watch;

import dev.hindsight.decider.DomainEvent;
import java.time.Instant;
import java.util.List;

/** What is known of the watching itself: sources that come and go, and what was not seen meanwhile. */
public sealed interface WatchEvent extends DomainEvent {
    /** @param origin {@code watch} for a living cluster, {@code recording} for a replayed one */
    record ClusterRegistered(String cluster, String origin) implements WatchEvent {}

    /**
     * A source said how it is.
     *
     * @param state started, stopping, behind, caughtup, denied or unreachable
     * @param since when that began, in the watched world
     * @param dropped how many events the source had to drop; 0 when none
     */
    record SourceReported(String source, State state, Instant since, String detail, long dropped)
            implements WatchEvent {}

    /**
     * A kind was listed completely. Told when it is the first time for the kind, or something differed, or it ends a
     * gap.
     *
     * @param namespaces null for all of them
     */
    record KindInventoried(
            String apiVersion,
            String kind,
            List<String> namespaces,
            long count,
            String resourceVersion,
            Instant started,
            Instant ended,
            long appeared,
            long changed,
            long vanished)
            implements WatchEvent {}

    /**
     * A kind was not watched for a time; what differed afterwards is counted, what happened between is not known. Told
     * when it begins and once more, with the same {@code from}, when it ends.
     *
     * @param until null while it lasts; the counts are 0 then
     */
    record ResourceGap(
            String apiVersion,
            String kind,
            Instant from,
            Instant until,
            String reason,
            long appeared,
            long changed,
            long vanished)
            implements WatchEvent {}

    enum State {
        STARTED,
        STOPPING,
        BEHIND,
        CAUGHT_UP,
        DENIED,
        UNREACHABLE
    }
}
