package dev.hindsight.detect.http;

import dev.hindsight.ingest.IngestToken;
import dev.hindsight.ingest.IngestTokenCommand;
import dev.hindsight.ingest.IngestTokenCommand.Create;
import dev.hindsight.ingest.IngestTokenCommand.Revoke;
import dev.hindsight.ingest.IngestTokenDecider;
import dev.hindsight.ingest.IngestTokenEvent;
import dev.hindsight.ingest.IngestTokenState;
import dev.hindsight.ingest.TokenText;
import dev.hindsight.store.Cause;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.stream.StreamType;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/** Makes and revokes tokens as people do. */
public record Tokens(EventStore store) {
    private static final StreamType<IngestTokenCommand, IngestTokenState, IngestTokenEvent> STREAMS =
            new StreamType<>(IngestTokenDecider.STREAM, new IngestTokenDecider());

    public TokenText create(String cluster, String id) {
        return create(cluster, id, null, Instant.now());
    }

    TokenText createExpired(String cluster, String id) {
        Instant then = Instant.now().minus(Duration.ofHours(2));
        return create(cluster, id, then.plusSeconds(1), then);
    }

    public TokenText createUntil(String cluster, String id, Instant expires) {
        return create(cluster, id, expires, Instant.now().minusSeconds(60));
    }

    private TokenText create(String cluster, String id, Instant expires, Instant wall) {
        byte[] random = new byte[TokenText.SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        TokenText text = TokenText.of(cluster, id, random);
        append(text, new Create(new IngestToken(id, cluster, "a test", text.hash(), expires), wall));
        return text;
    }

    public void revoke(TokenText token) {
        append(token, new Revoke("a test"));
    }

    private void append(TokenText token, IngestTokenCommand command) {
        Cause cause = new Cause(Instant.now(), "user:ada", "test", null);
        store.journal()
                .submit(tx -> tx.decide(STREAMS, STREAMS.stream(token.cluster(), token.id()), command, cause))
                .join();
    }
}
