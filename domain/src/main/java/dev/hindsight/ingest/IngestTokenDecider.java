package dev.hindsight.ingest;

import dev.hindsight.decider.Decider;
import dev.hindsight.ingest.IngestTokenCommand.Create;
import dev.hindsight.ingest.IngestTokenCommand.Revoke;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenCreated;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenRevoked;
import dev.hindsight.ingest.IngestTokenRefusal.RevokedAlready;
import dev.hindsight.ingest.IngestTokenRefusal.Taken;
import dev.hindsight.ingest.IngestTokenRefusal.Unknown;
import dev.hindsight.ingest.IngestTokenState.Issued;
import dev.hindsight.ingest.IngestTokenState.None;
import dev.hindsight.ingest.IngestTokenState.Revoked;
import java.util.List;
import java.util.Optional;

/**
 * The life of one token: created once, revoked once. That it expires is no event: its time is known from the start.
 * What is refused appends nothing; ask {@link #refusal} first to tell whoever wished it.
 */
public final class IngestTokenDecider implements Decider<IngestTokenCommand, IngestTokenState, IngestTokenEvent> {
    /** The type of stream; its id is that of the token. */
    public static final String STREAM = "ingest-token";

    @Override
    public IngestTokenState initial() {
        return new None();
    }

    /** Empty when the wish will be followed. */
    public Optional<IngestTokenRefusal> refusal(IngestTokenState state, IngestTokenCommand command) {
        return switch (command) {
            case Create create ->
                switch (state) {
                    case None none -> TokenCheck.wrong(create);
                    case Issued issued -> repeated(issued.token(), create);
                    case Revoked revoked -> repeated(revoked.token(), create);
                };
            case Revoke revoke ->
                switch (state) {
                    case None none -> Optional.of(new Unknown());
                    case Issued issued -> TokenCheck.reason(revoke.reason());
                    case Revoked revoked -> Optional.of(new RevokedAlready());
                };
        };
    }

    /** The same wish sent twice is one. */
    private static Optional<IngestTokenRefusal> repeated(IngestToken known, Create create) {
        return known.equals(create.token()) ? Optional.empty() : Optional.of(new Taken());
    }

    @Override
    public List<IngestTokenEvent> decide(IngestTokenState state, IngestTokenCommand command) {
        if (refusal(state, command).isPresent()) {
            return List.of();
        }
        return switch (command) {
            case Create create -> state instanceof None ? List.of(new IngestTokenCreated(create.token())) : List.of();
            case Revoke revoke ->
                state instanceof Issued(IngestToken token)
                        ? List.of(new IngestTokenRevoked(token.id(), revoke.reason()))
                        : List.of();
        };
    }

    @Override
    public IngestTokenState evolve(IngestTokenState state, IngestTokenEvent event) {
        return switch (event) {
            case IngestTokenCreated created -> new Issued(created.token());
            case IngestTokenRevoked revoked -> state instanceof Issued(IngestToken token) ? new Revoked(token) : state;
        };
    }
}
