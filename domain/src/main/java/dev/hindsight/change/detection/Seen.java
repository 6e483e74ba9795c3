package dev.hindsight.change.detection;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.topology.ClusterModel;
import java.time.Instant;
import java.util.Optional;

/**
 * An observation in the log, and the cluster with it.
 *
 * @param at by the cluster's clock
 * @param before what was known of the object
 * @param model has taken in the event
 */
public record Seen(long position, Instant at, ResourceEvent event, Optional<Facts> before, ClusterModel model) {}
