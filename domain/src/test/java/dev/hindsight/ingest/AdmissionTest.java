package dev.hindsight.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.ingest.Admission.Admitted;
import dev.hindsight.ingest.Admission.Turned;
import dev.hindsight.ingest.IngestTokenState.Issued;
import dev.hindsight.ingest.IngestTokenState.None;
import dev.hindsight.ingest.IngestTokenState.Revoked;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final TokenText RIGHT = TokenText.of("prod.eu/日本", "t1", new byte[32]);
    private static final TokenText GUESSED = TokenText.of("prod.eu/日本", "t1", new byte[] {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
        31, 32
    });
    private static final IngestToken TOKEN =
            new IngestToken("t1", RIGHT.cluster(), "source", RIGHT.hash(), NOW.plusSeconds(1));

    @Test
    void whoever_knows_the_secret_sends_for_its_cluster_until_it_expires() {
        // Given
        IngestTokenState issued = new Issued(TOKEN);

        // Then
        assertThat(issued.judge(RIGHT, NOW)).isEqualTo(new Admitted("t1", "prod.eu/日本"));
        assertThat(issued.judge(RIGHT, NOW.plusSeconds(1))).isEqualTo(Turned.EXPIRED);
        assertThat(new Revoked(TOKEN).judge(RIGHT, NOW)).isEqualTo(Turned.REVOKED);
    }

    @Test
    void whoever_does_not_know_the_secret_learns_nothing_of_the_token() {
        // Then
        assertThat(new None().judge(RIGHT, NOW)).isEqualTo(Turned.UNKNOWN);
        assertThat(new Issued(TOKEN).judge(GUESSED, NOW)).isEqualTo(Turned.UNKNOWN);
        assertThat(new Issued(TOKEN).judge(GUESSED, NOW.plusSeconds(9))).isEqualTo(Turned.UNKNOWN);
        assertThat(new Revoked(TOKEN).judge(GUESSED, NOW)).isEqualTo(Turned.UNKNOWN);
    }

    @Test
    void the_text_of_a_token_is_read_as_it_was_written_and_never_printed() {
        // Then
        assertThat(TokenText.parse(RIGHT.reveal())).contains(RIGHT);
        assertThat(RIGHT.reveal()).startsWith("hsi_").matches("[!-~]+");
        assertThat(RIGHT.toString()).doesNotContain(RIGHT.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hsi_",
                "hsi_ZXU.t1",
                "hsi_ZXU.t1.short",
                "hsi_ZXU.T1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "hsi_/w.t1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "hsi__w.t1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "ghp_ZXU.t1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void what_is_no_token_is_told_without_a_look_at_the_log(String text) {
        // Then
        assertThat(TokenText.parse(text)).isEmpty();
    }
}
