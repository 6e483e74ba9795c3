package dev.hindsight.ingest;

import dev.hindsight.ingest.Admission.Admitted;
import dev.hindsight.ingest.Admission.Turned;
import java.time.Instant;

/** What is known of one token. */
public sealed interface IngestTokenState {
    record None() implements IngestTokenState {}

    record Issued(IngestToken token) implements IngestTokenState {}

    record Revoked(IngestToken token) implements IngestTokenState {}

    /**
     * Whether whoever shows this may come in. What is told apart is told only to those who know the secret: to all
     * others an unknown token, a wrong secret and a revoked token are the same.
     *
     * @param wall the time here and now
     */
    default Admission judge(TokenText shown, Instant wall) {
        return switch (this) {
            case None none -> Turned.UNKNOWN;
            case Issued issued when !knows(issued.token, shown) -> Turned.UNKNOWN;
            case Issued issued when issued.token.hasExpiredAt(wall) -> Turned.EXPIRED;
            case Issued issued -> new Admitted(issued.token.id(), issued.token.cluster());
            case Revoked revoked -> knows(revoked.token, shown) ? Turned.REVOKED : Turned.UNKNOWN;
        };
    }

    private static boolean knows(IngestToken token, TokenText shown) {
        return SecretHash.matches(shown.secret(), token.hash())
                && token.id().equals(shown.id())
                && token.cluster().equals(shown.cluster());
    }
}
