package dev.hindsight.correlate.policy;

import dev.hindsight.store.Recorded;
import dev.hindsight.topology.ClusterModel;
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

    /**
     * Nothing more has happened so far, but time has gone on.
     *
     * @param last the last event that was followed, with the time that it is in the cluster now
     * @param model the cluster as it is; to be read only
     */
    default List<StreamCommand<?, ?, ?>> whenQuiet(Recorded last, ClusterModel model) {
        return List.of();
    }

    /** All commands so far are decided, and what followed is durable. */
    default void settled() {}

    /** What it must remember beside the cluster's model to go on from here. */
    S state();
}
