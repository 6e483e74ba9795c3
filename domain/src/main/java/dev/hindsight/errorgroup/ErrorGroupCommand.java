package dev.hindsight.errorgroup;

import java.time.Instant;

/** What is wanted of one group. */
public sealed interface ErrorGroupCommand {
    /** It occurred, or a group that is merged into it did. Opens it, and makes a resolved one regress. */
    record Occur(GroupIdentity identity, Instant first, Instant last, String release) implements ErrorGroupCommand {}

    /**
     * @param release in which it is; empty: until it comes back, wherever
     * @param clock of the cluster, now
     */
    record Resolve(String release, String reason, Instant clock) implements ErrorGroupCommand {}

    /** @param clock of the cluster, now */
    record Ignore(IgnoreUntil until, String reason, Instant clock) implements ErrorGroupCommand {}

    record Reopen(String reason) implements ErrorGroupCommand {}

    /** @param into a living group of the same cluster that does not lead back here; the desk looks */
    record Merge(String into, String reason) implements ErrorGroupCommand {}

    record Split(String reason) implements ErrorGroupCommand {}

    record Assign(String owner) implements ErrorGroupCommand {}

    record Comment(String id, String text) implements ErrorGroupCommand {}

    record Distinguish(String other, String reason) implements ErrorGroupCommand {}

    /** @param basis log position that it was judged at; one that is not beyond the last decided one decides nothing */
    record Spike(Instant at, long count, double median, double deviation, long basis) implements ErrorGroupCommand {}

    record Calm(Instant at, long count, long basis) implements ErrorGroupCommand {}

    /**
     * It was ignored for long enough.
     *
     * @param until that it was ignored until; when it is ignored until something else by now, nobody wakes it
     */
    record Wake(ErrorGroupEvent.Why why, IgnoreUntil until, long basis) implements ErrorGroupCommand {}
}
