package dev.hindsight.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.ingest.IngestTokenCommand.Create;
import dev.hindsight.ingest.IngestTokenCommand.Revoke;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenCreated;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenRevoked;
import dev.hindsight.ingest.IngestTokenRefusal.RevokedAlready;
import dev.hindsight.ingest.IngestTokenRefusal.Taken;
import dev.hindsight.ingest.IngestTokenRefusal.Unknown;
import dev.hindsight.ingest.IngestTokenRefusal.Wrong;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestTokenDeciderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String HASH = SecretHash.of("secret");
    private static final IngestToken TOKEN = new IngestToken("t1", "eu", "the source there", HASH, NOW.plusSeconds(60));

    private final IngestTokenDecider decider = new IngestTokenDecider();

    private IngestTokenState after(IngestTokenCommand... commands) {
        IngestTokenState state = decider.initial();
        for (IngestTokenCommand command : commands) {
            for (IngestTokenEvent event : decider.decide(state, command)) {
                state = decider.evolve(state, event);
            }
        }
        return state;
    }

    @Test
    void a_token_is_created_once_however_often_it_is_wished() {
        // Given
        IngestTokenState issued = after(new Create(TOKEN, NOW));
        Create another = new Create(new IngestToken("t1", "eu", "another", HASH, null), NOW);

        // Then
        assertThat(decider.decide(decider.initial(), new Create(TOKEN, NOW)))
                .containsExactly(new IngestTokenCreated(TOKEN));
        assertThat(decider.decide(issued, new Create(TOKEN, NOW))).isEmpty();
        assertThat(decider.refusal(issued, new Create(TOKEN, NOW))).isEmpty();
        assertThat(decider.refusal(issued, another)).get().isInstanceOf(Taken.class);
        assertThat(decider.decide(issued, another)).isEmpty();
    }

    @Test
    void a_token_is_revoked_once_for_a_reason() {
        // Given
        IngestTokenState issued = after(new Create(TOKEN, NOW));
        IngestTokenState revoked = after(new Create(TOKEN, NOW), new Revoke("leaked"));

        // Then
        assertThat(decider.decide(issued, new Revoke("leaked")))
                .containsExactly(new IngestTokenRevoked("t1", "leaked"));
        assertThat(decider.refusal(issued, new Revoke(" "))).get().isInstanceOf(Wrong.class);
        assertThat(decider.refusal(revoked, new Revoke("again"))).get().isInstanceOf(RevokedAlready.class);
        assertThat(decider.refusal(decider.initial(), new Revoke("why"))).get().isInstanceOf(Unknown.class);
    }

    @Test
    void a_revoked_token_is_not_created_again() {
        // Given
        IngestTokenState revoked = after(new Create(TOKEN, NOW), new Revoke("leaked"), new Create(TOKEN, NOW));

        // Then
        assertThat(revoked).isInstanceOf(IngestTokenState.Revoked.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'',name,hash,60,cluster",
        "eu,' ',hash,60,name",
        "eu,name,secret,60,hash",
        "eu,name,hash,0,expires",
        "eu,name,hash,9999999999,expires"
    })
    void what_is_wrong_with_a_wish_is_told_by_its_field(
            String cluster, String name, String hash, long seconds, String field) {
        // Given
        String itsHash = hash.equals("hash") ? HASH : hash;
        IngestToken wished = new IngestToken("t1", cluster, name, itsHash, NOW.plusSeconds(seconds));

        // When
        var refusal = decider.refusal(decider.initial(), new Create(wished, NOW));

        // Then
        assertThat(refusal)
                .get()
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
        assertThat(decider.decide(decider.initial(), new Create(wished, NOW))).isEmpty();
    }
}
