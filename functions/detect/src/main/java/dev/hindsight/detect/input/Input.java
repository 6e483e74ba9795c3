package dev.hindsight.detect.input;

import dev.hindsight.observation.Told;
import dev.hindsight.resource.Tree;
import dev.hindsight.watch.WatchEvent.State;
import dev.hindsight.watch.WatchedKind;
import java.time.Instant;
import java.util.List;

/** A CloudEvent that says something about a cluster, decoded as far as its shape goes. */
public sealed interface Input {
    Envelope envelope();

    /** The API server told of an object. */
    record ObjectTold(Envelope envelope, Tree object, Told told) implements Input {}

    /** @param object its last known form */
    record ObjectDeleted(Envelope envelope, Tree object) implements Input {}

    /** @param inventory id of the list that holds the object */
    record ObjectListed(Envelope envelope, String inventory, Tree object) implements Input {}

    /** @param namespaces null for all of them */
    record ListCompleted(
            Envelope envelope,
            String inventory,
            WatchedKind kind,
            List<String> namespaces,
            long count,
            String resourceVersion,
            Instant started,
            Instant ended)
            implements Input {}

    /** What one container, or another writer, wrote. */
    record LogTold(Envelope envelope, LogBatch batch) implements Input {}

    /**
     * @param kinds that the source speaks of; empty when it speaks of all that it watches
     * @param dropped events since its start
     */
    record SourceTold(
            Envelope envelope,
            String source,
            State state,
            List<WatchedKind> kinds,
            Instant since,
            String detail,
            long dropped)
            implements Input {}
}
