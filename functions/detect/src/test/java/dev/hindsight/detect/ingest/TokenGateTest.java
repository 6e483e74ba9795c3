package dev.hindsight.detect.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.detect.http.Tokens;
import dev.hindsight.detect.input.ClusterBinding;
import dev.hindsight.ingest.TokenText;
import dev.hindsight.store.memory.InMemoryEventStore;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class TokenGateTest {
    private final InMemoryEventStore store = new InMemoryEventStore();
    private final Tokens tokens = new Tokens(store);
    private Instant now = Instant.now();
    private final InstantSource wall = () -> now;
    private final TokenGate gate = new TokenGate(store.log(), wall, true);

    private static String shown(TokenText token) {
        return "Bearer " + token.reveal();
    }

    @Test
    void a_revocation_is_felt_within_ten_seconds() throws Exception {
        // Given
        TokenText token = tokens.create("eu", "t1");
        assertThat(gate.admit(shown(token))).isEqualTo(new ClusterBinding("eu"));
        tokens.revoke(token);

        // When
        now = now.plusSeconds(10);

        // Then
        assertThatThrownBy(() -> gate.admit(shown(token)))
                .isInstanceOf(TokenGate.TurnedAway.class)
                .hasMessageContaining("revoked");
    }

    @Test
    void a_token_is_taken_as_soon_as_it_was_made_even_when_it_was_shown_before() throws Exception {
        // Given
        TokenText token = new TokenText("eu", "t2", tokens.create("eu", "other").secret());
        assertThatThrownBy(() -> gate.admit(shown(token))).isInstanceOf(TokenGate.TurnedAway.class);

        // When
        TokenText made = tokens.create("eu", "t2");

        // Then
        assertThat(gate.admit(shown(made))).isEqualTo(new ClusterBinding("eu"));
    }

    @Test
    void a_token_expires_at_its_second_also_while_it_is_believed() throws Exception {
        // Given
        TokenText token = tokens.createUntil("eu", "t3", now.plusSeconds(2));
        assertThat(gate.admit(shown(token))).isEqualTo(new ClusterBinding("eu"));

        // When
        now = now.plusSeconds(2);

        // Then
        assertThatThrownBy(() -> gate.admit(shown(token))).hasMessageContaining("expired");
    }

    @Test
    void where_no_token_is_wanted_one_that_is_shown_is_judged_all_the_same() throws Exception {
        // Given
        TokenGate open = new TokenGate(store.log(), wall, false);

        // Then
        assertThat(open.admit(null)).isEqualTo(ClusterBinding.FREE);
        assertThat(open.admit("Bearer of-the-page")).isEqualTo(ClusterBinding.FREE);
        assertThat(open.admit(shown(tokens.create("us", "t4")))).isEqualTo(new ClusterBinding("us"));
        assertThatThrownBy(() -> open.admit("Bearer hsi_made-up")).isInstanceOf(TokenGate.TurnedAway.class);
    }
}
