package dev.hindsight.store.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Input that can never be handled, kept with its reason so that people can see it and play it again. */
public interface DeadLetters {
    /** Bytes of a body that are kept: 1 MiB. */
    int LARGEST_BODY = 1 << 20;

    /** How many letters are kept, open or not; the oldest go to make room. */
    int MOST = 1000;

    /** Durable when this returns. The body is cut to a bound of the store, which is then told in {@code truncated}. */
    DeadLetter add(Instant receivedAt, String receiver, String reason, Map<String, String> attributes, byte[] body);

    /**
     * Newest first, open or not.
     *
     * @param beforeId only those with a smaller id; {@link Long#MAX_VALUE} for the newest
     */
    List<DeadLetter> list(long beforeId, int limit);

    Optional<DeadLetter> find(long id);

    /** How many are open. */
    long count();

    /** How many went to make room, ever. */
    long dropped();

    /** Marks it as played again with success, or as thrown away by somebody; false when it is not open. */
    boolean resolve(long id, String how);

    /**
     * @param attributes the CloudEvent's attributes, or the request's headers where it was none
     * @param resolved null while it is open
     */
    record DeadLetter(
            long id,
            Instant receivedAt,
            String receiver,
            String reason,
            Map<String, String> attributes,
            byte[] body,
            boolean truncated,
            String resolved) {}
}
