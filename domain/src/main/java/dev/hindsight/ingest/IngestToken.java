package dev.hindsight.ingest;

import java.time.Duration;
import java.time.Instant;

/**
 * That whoever knows a secret may send events of one cluster.
 *
 * @param id unique in the cluster, public
 * @param cluster the only one whose events are taken
 * @param name what it is for, as people say
 * @param hash of the secret, see {@link SecretHash}
 * @param expires exclusive, on the clock of the wall and never on a recording's; null for no end
 */
public record IngestToken(String id, String cluster, String name, String hash, Instant expires) {
    static final Duration LONGEST = Duration.ofDays(36_525);

    /** When a token expires that is to last so long; what is far too long is still too long. */
    public static Instant after(Instant wall, Duration lasting) {
        Duration bounded = lasting.compareTo(LONGEST) > 0 ? LONGEST.plusDays(1) : lasting;
        return bounded.isNegative() ? wall : wall.plus(bounded);
    }

    public boolean hasExpiredAt(Instant wall) {
        return expires != null && !wall.isBefore(expires);
    }
}
