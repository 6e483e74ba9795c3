package dev.hindsight.resource;

import dev.hindsight.decider.DomainEvent;
import java.util.List;

/** What was seen of one object. */
public sealed interface ResourceEvent extends DomainEvent {
    ResourceRef ref();

    /** @param changes against the version before; empty when there is none before */
    record ResourceObserved(Facts facts, Sighting how, List<Change> changes) implements ResourceEvent {
        @Override
        public ResourceRef ref() {
            return facts.ref();
        }
    }

    /** @param resourceVersion of the delete, or of the list in which the object was missing */
    record ResourceVanished(ResourceRef ref, String resourceVersion, Departure how) implements ResourceEvent {}

    enum Sighting {
        /** The API server told that it was made. */
        CREATED,
        /** It was there when the watch first looked. */
        FOUND,
        /** The API server told the change. */
        CHANGED,
        /** An inventory or a late event showed a change, or a new object, that was not seen when it happened. */
        CHANGED_UNSEEN,
        APPEARED_UNSEEN
    }

    enum Departure {
        DELETED,
        /** An inventory no longer lists it. */
        VANISHED_UNSEEN
    }
}
