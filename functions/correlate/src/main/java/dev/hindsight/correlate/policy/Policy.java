package dev.hindsight.correlate.policy;

import java.util.List;

/**
 * Whenever something happens in a cluster, what is to be decided because of it. Folds the log of one cluster in order;
 * for one thread. What it answers must follow from the log alone, and the deciders behind its commands must decide
 * nothing on what they have decided before: then the fold may be repeated from any earlier checkpoint.
 *
 * @param <S> plain data that JSON can carry: a record
 */
public interface Policy<S> {
    /** The commands that follow, in the order in which they are to be decided. */
    List<StreamCommand<?, ?, ?>> follow(Happening happening);

    /** All commands so far are decided, and what followed is durable. */
    default void settled() {}

    /** What it must remember beside the cluster's model to go on from here. */
    S state();
}
