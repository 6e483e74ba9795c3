package dev.hindsight.source.kubernetes.follow;

import dev.hindsight.source.Status;
import dev.hindsight.source.kubernetes.access.ApiConnection;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * What those who follow the kinds of one cluster share.
 *
 * @param tell what must be said at once, because it is over before anybody looks
 * @param listing how many lists may be read at once, because each holds a page in memory
 */
public record Surroundings(
        ApiConnection api,
        Delivery delivery,
        ObjectEvents events,
        Contact contact,
        Timing timing,
        InstantSource clock,
        Consumer<Status> tell,
        Semaphore listing) {}
