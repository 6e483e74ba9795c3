package dev.hindsight.observation;

import dev.hindsight.finding.Finding;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import java.util.Map;

/** What is known of one object. */
public sealed interface ObservationState {
    record Unknown() implements ObservationState {}

    /** @param open findings by their rule, of the rules that judge an object by itself */
    record Known(Facts facts, Map<String, Finding> open) implements ObservationState {}

    /** @param resourceVersion of the delete, or of the list in which the object was missing */
    record Gone(String resourceVersion, Departure how) implements ObservationState {}
}
