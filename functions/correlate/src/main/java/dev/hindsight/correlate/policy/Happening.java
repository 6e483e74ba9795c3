package dev.hindsight.correlate.policy;

import dev.hindsight.resource.Facts;
import dev.hindsight.store.Recorded;
import dev.hindsight.topology.ClusterModel;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The next event of a cluster's log, and the cluster as it is with it.
 *
 * @param before what the model knew of the object that the event is about; empty for a new one, and for an event that
 *     is about none
 * @param model has taken in the event; to be read only
 * @param affected uids of the objects whose neighbourhood is another one now, gone ones included
 */
public record Happening(Recorded recorded, Optional<Facts> before, ClusterModel model, SortedSet<String> affected) {}
