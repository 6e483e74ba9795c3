package dev.hindsight.observation;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceRef;

/** What a source told of one object, or why else it is looked at. */
public sealed interface ObservationCommand {
    record Observe(Facts facts, Told told) implements ObservationCommand {}

    /** @param resourceVersion of the delete, or of the list in which the object was missing */
    record Vanish(ResourceRef ref, String resourceVersion, Departure how) implements ObservationCommand {}

    /** Nothing was told, but the rules are others than before. */
    record Rejudge() implements ObservationCommand {}
}
