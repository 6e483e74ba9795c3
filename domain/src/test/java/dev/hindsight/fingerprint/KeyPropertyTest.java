package dev.hindsight.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.LogEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class KeyPropertyTest {
    private static final String SAFE = "bcdfghjklmnpqrstvwxz2456789";

    @Property
    void the_key_does_not_depend_on_times(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long seconds) {
        Instant time = Instant.ofEpochSecond(seconds);

        assertThat(key(time, "lease ended at " + time + " for good"))
                .isEqualTo(key(Instant.EPOCH, "lease ended at 1999-12-31T23:59:59.5Z for good"));
    }

    @Property
    void the_key_does_not_depend_on_ids(@ForAll long most, @ForAll long least, @ForAll @IntRange(min = 0) int number) {
        String id = new UUID(most, least).toString();

        assertThat(key(
                        Instant.EPOCH,
                        "order " + id + " of user " + number + " is late (" + Integer.toHexString(number) + "f0)"))
                .isEqualTo(key(Instant.EPOCH, "order 2d1f0fad-d95b-4ebf-9688-ce20325a4a76 of user 7 is late (7f0)"));
    }

    @Property
    void the_key_does_not_depend_on_the_names_of_pods(@ForAll long seed) {
        String pod = "cart-" + random(seed, 9) + "5-" + random(seed * 31 + 7, 5);

        assertThat(key(Instant.EPOCH, "cannot reach " + pod + " any more"))
                .isEqualTo(key(Instant.EPOCH, "cannot reach cart-7d9f8b6c5d-x2x4z any more"));
        assertThat(WorkloadName.of(pod)).isEqualTo("cart");
    }

    @Property
    void what_is_said_counts(@ForAll @IntRange(min = 0, max = 25) int letter) {
        String word = String.format(Locale.ROOT, "w%co", 'a' + letter);

        assertThat(key(Instant.EPOCH, "cannot " + word + " it")).isNotEqualTo(key(Instant.EPOCH, "cannot do it"));
    }

    private static String random(long seed, int length) {
        StringBuilder text = new StringBuilder();
        long state = seed;
        for (int at = 0; at < length; at++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append(SAFE.charAt((int) Long.remainderUnsigned(state >>> 17, SAFE.length())));
        }
        return text.toString();
    }

    private static String key(Instant time, String message) {
        LogEntry entry = new LogEntry(time, "", Level.ERROR, "", message, Optional.empty(), Map.of(), message, 1, "");
        return Fingerprinter.of("shop", "cart", entry).key();
    }
}
