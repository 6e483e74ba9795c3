package dev.hindsight.ingest;

import dev.hindsight.decider.DomainEvent;

/** What became of a token. Who it was stands in the event's actor; the secret stands nowhere. */
public sealed interface IngestTokenEvent extends DomainEvent {
    String id();

    record IngestTokenCreated(IngestToken token) implements IngestTokenEvent {
        @Override
        public String id() {
            return token.id();
        }
    }

    /** It is taken no more, for good. */
    record IngestTokenRevoked(String id, String reason) implements IngestTokenEvent {}
}
