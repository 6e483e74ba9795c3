package dev.hindsight.source.kubernetes.follow;

import dev.hindsight.source.Status;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.condition.Contact;
import dev.hindsight.source.kubernetes.condition.Timing;
import dev.hindsight.source.kubernetes.kinds.Territory;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/**
 * What those who follow the kinds of one cluster share.
 *
 * @param voice for what is over before anybody looks
 * @param territory what is left to others, and what is not looked at
 * @param listing how many lists may be read at once, because each holds a page in memory
 */
public record Surroundings(
        ApiConnection api,
        Delivery delivery,
        ObjectEvents events,
        Contact contact,
        Timing timing,
        InstantSource clock,
        Voice voice,
        Territory territory,
        Semaphore listing) {
    /** Says how the source is. */
    public interface Voice {
        /** Returns when it is known outside, or after some seconds in which nobody wanted to know it. */
        void sayFirst(Status status) throws InterruptedException;
    }
}
