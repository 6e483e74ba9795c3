package dev.hindsight.store.stream;

/**
 * Whose events belong together in order.
 *
 * @param type the kind of stream, which names its decider: {@code resource}, {@code finding}, {@code watch}
 * @param id within cluster and type
 */
public record StreamId(String cluster, String type, String id) {
    @Override
    public String toString() {
        return type + ":" + cluster + ":" + id;
    }
}
