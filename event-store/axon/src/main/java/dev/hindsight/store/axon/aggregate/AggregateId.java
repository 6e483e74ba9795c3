package dev.hindsight.store.axon.aggregate;

import dev.hindsight.store.stream.StreamId;

/** Axon knows an aggregate by one text; a stream has three, none of which holds a line feed. */
final class AggregateId {
    private static final char BETWEEN = '\n';

    static String of(StreamId stream) {
        return stream.type() + BETWEEN + stream.cluster() + BETWEEN + stream.id();
    }

    static StreamId parse(String id) {
        int first = id.indexOf(BETWEEN);
        int second = id.indexOf(BETWEEN, first + 1);
        return new StreamId(id.substring(first + 1, second), id.substring(0, first), id.substring(second + 1));
    }

    private AggregateId() {}
}
