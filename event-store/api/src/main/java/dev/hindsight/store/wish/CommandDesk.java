package dev.hindsight.store.wish;

import dev.hindsight.errorgroup.ErrorGroupRefusal;
import dev.hindsight.ingest.IngestTokenRefusal;
import dev.hindsight.ruleset.RuleSetCommand;
import dev.hindsight.ruleset.RuleSetRefusal;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.suppression.SuppressionRefusal;
import dev.hindsight.suppression.Target;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes what people decide to the function that appends it. Given by the application; used by the pages, which may not
 * append themselves. Each returns when what followed is durable.
 */
public interface CommandDesk {
    /**
     * @param actor who wishes it: {@code user:ada}
     * @param id of the request, to be found in the log as the cause
     */
    record Sender(String cluster, String actor, String id, String traceparent) {}

    /** @throws StoreBusy when nothing can be taken now */
    Answer<RuleSetRefusal> rules(Sender sender, RuleSetCommand command);

    /**
     * @param until on the cluster's clock; null when {@code lasting} says it, or for no end
     * @param lasting from the cluster's now on; null when {@code until} says it, or for no end
     */
    record Suppress(String id, Target target, String reason, Instant until, Duration lasting) {}

    /** @throws StoreBusy when nothing can be taken now */
    Answer<SuppressionRefusal> suppress(Sender sender, Suppress wish);

    /** @throws StoreBusy when nothing can be taken now */
    Answer<SuppressionRefusal> withdraw(Sender sender, String suppression, String reason);

    /**
     * A token for whoever sends a cluster's events from elsewhere. The cluster need not be known yet: then it is from
     * now on.
     *
     * @param hash of the secret, which itself never comes here
     * @param expires on the clock of the wall; null when {@code lasting} says it, or for no end
     * @param lasting from now on; null when {@code expires} says it, or for no end
     */
    record Issue(String id, String name, String hash, Instant expires, Duration lasting) {}

    /** @throws StoreBusy when nothing can be taken now */
    Answer<IngestTokenRefusal> createToken(Sender sender, Issue wish);

    /** @throws StoreBusy when nothing can be taken now */
    Answer<IngestTokenRefusal> revokeToken(Sender sender, String token, String reason);

    /**
     * @param key of the group
     * @throws StoreBusy when nothing can be taken now
     */
    Answer<ErrorGroupRefusal> errorGroup(Sender sender, String key, ErrorGroupWish wish);

    /** What came of a wish. */
    sealed interface Answer<R> {
        /**
         * @param events how many were appended; 0 when all was so already
         * @param position of the log when they were durable
         */
        record Done<R>(int events, long position) implements Answer<R> {}

        record Refused<R>(R refusal) implements Answer<R> {}
    }
}
