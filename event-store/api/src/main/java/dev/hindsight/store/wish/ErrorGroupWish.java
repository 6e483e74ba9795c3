package dev.hindsight.store.wish;

import java.time.Duration;
import java.time.Instant;

/** What a person wishes of a group of errors. A text that is null is taken as an empty one. */
public sealed interface ErrorGroupWish {
    /** @param release in which it is repaired; empty: until it comes back, wherever */
    record Resolve(String release, String reason) implements ErrorGroupWish {}

    /**
     * It asks for attention again with the first of what is given; never when nothing is.
     *
     * @param until on the cluster's clock; null when {@code lasting} says it, or for no end
     * @param lasting from the cluster's now on; null when {@code until} says it, or for no end
     * @param count so many more occurrences; null for however many
     * @param spike when it spikes
     */
    record Ignore(Instant until, Duration lasting, Long count, boolean spike, String reason)
            implements ErrorGroupWish {}

    record Reopen(String reason) implements ErrorGroupWish {}

    /** @param into key of a group that is not merged itself */
    record Merge(String into, String reason) implements ErrorGroupWish {}

    record Split(String reason) implements ErrorGroupWish {}

    /** @param owner empty for nobody */
    record Assign(String owner) implements ErrorGroupWish {}

    /** @param id unique in the group; the same one said twice is one */
    record Comment(String id, String text) implements ErrorGroupWish {}

    /** @param other key of a group that is not the same error, so that it is not suggested again */
    record Distinguish(String other, String reason) implements ErrorGroupWish {}
}
