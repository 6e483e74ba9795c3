package dev.hindsight.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.fingerprint.Fingerprint.Basis;
import dev.hindsight.fingerprint.Fingerprint.Part;
import dev.hindsight.logline.Frame;
import dev.hindsight.logline.Level;
import dev.hindsight.logline.LogEntry;
import dev.hindsight.logline.StackTrace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
    @Test
    void an_exception_is_known_by_its_frames_whatever_it_says() {
        Fingerprint one = Fingerprinter.of("shop", "cart", failing("user alice", frame("com.acme.Cart.total", 12)));
        Fingerprint other = Fingerprinter.of("shop", "cart", failing("user bob", frame("com.acme.Cart.total", 99)));

        assertThat(one.basis()).isEqualTo(Basis.FRAMES);
        assertThat(one.key()).isEqualTo(other.key()).hasSize(32);
        assertThat(one.parts()).contains(new Part("frame", "com.acme.Cart.total", true));
        assertThat(one.parts()).contains(new Part("template", "user alice", false));
    }

    @Test
    void an_exception_without_frames_of_the_application_is_known_by_what_it_says() {
        Frame foreign = new Frame("java.util.HashMap.get", "HashMap.java", 1, false);

        Fingerprint fingerprint = Fingerprinter.of("shop", "cart", failing("order 12 is late", foreign));

        assertThat(fingerprint.basis()).isEqualTo(Basis.EXCEPTION_AND_TEMPLATE);
        assertThat(fingerprint.title()).isEqualTo("java.lang.IllegalStateException: order <*> is late");
        assertThat(fingerprint.faultKey()).isEmpty();
    }

    @Test
    void a_line_is_known_by_its_level_and_template() {
        Fingerprint error = Fingerprinter.of("shop", "cart", line(Level.ERROR, "order 12 is late"));
        Fingerprint again = Fingerprinter.of("shop", "cart", line(Level.ERROR, "order 13 is late"));
        Fingerprint warning = Fingerprinter.of("shop", "cart", line(Level.WARN, "order 12 is late"));

        assertThat(error.key()).isEqualTo(again.key()).isNotEqualTo(warning.key());
        assertThat(error.template()).isEqualTo("order <*> is late");
    }

    @Test
    void the_same_fault_in_two_services_has_one_fault_key_and_two_keys() {
        Fingerprint cart = Fingerprinter.of("shop", "cart", failing("x", frame("com.acme.Db.read", 1)));
        Fingerprint pay = Fingerprinter.of("shop", "pay", failing("y", frame("com.acme.Db.read", 1)));

        assertThat(cart.key()).isNotEqualTo(pay.key());
        assertThat(cart.faultKey()).isEqualTo(pay.faultKey()).hasSize(16);
    }

    private static LogEntry line(Level level, String message) {
        return entry(level, message, Optional.empty());
    }

    private static LogEntry failing(String message, Frame... frames) {
        StackTrace stack =
                new StackTrace("java", "java.lang.IllegalStateException", message, List.of(frames), List.of());
        return entry(Level.ERROR, message, Optional.of(stack));
    }

    private static LogEntry entry(Level level, String message, Optional<StackTrace> stack) {
        return new LogEntry(Instant.EPOCH, "", level, "", message, stack, Map.of(), message, 1, "");
    }

    private static Frame frame(String function, int line) {
        return new Frame(function, "", line, true);
    }
}
