package dev.hindsight.fingerprint.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailsTest {
    @Test
    void causes_after_what_failed_are_values() {
        String refused = "Failed to open the bus: connection refused";
        String missing = "Failed to open the bus: no such file or directory here";

        assertThat(alike(refused, missing)).isTrue();
    }

    @Test
    void what_follows_a_colon_is_another_message_where_nothing_failed() {
        String started = "Changed state of the bus: everything is started";
        String stopped = "Changed state of the bus: it will be stopped soon";

        assertThat(alike(started, stopped)).isFalse();
    }

    @Test
    void what_an_exception_says_is_a_value() {
        String ended = "block received exception java.io.EOFException: Premature end of stream";
        String closed = "block received exception java.nio.channels.ClosedChannelException";

        assertThat(alike(ended, closed)).isTrue();
    }

    @Test
    void printed_objects_are_values_whatever_their_fields() {
        String small = "sent the message Small[id=7, to=bus, props=Typed[a=1]]@5f3 to queue";
        String large = "sent the message Large[id=8, size=900]@61a to queue";

        assertThat(alike(small, large)).isTrue();
    }

    @Test
    void fields_after_the_first_tell_nothing_apart() {
        String plain = "responder: type=LAST terminating";
        String further = "responder: type=HAS_MORE, downstreams=2 terminating";

        assertThat(alike(plain, further)).isTrue();
    }

    @Test
    void a_message_that_is_its_own_plain_form_stays_alone() {
        String aside = "asked cache for a=1 b=2 (c=3)";

        assertThat(new TemplatesOf(List.of(aside)).of(aside)).isEqualTo("asked cache for a=<*> b=<*> (c=<*>)");
    }

    @Test
    void the_unit_after_an_equals_sign_varies_too() {
        assertThat(alike("table takes 2 percent = 900 KB", "table takes 4 percent = 1.8 MB"))
                .isTrue();
    }

    @Test
    void names_and_values_in_a_row_are_values_whatever_their_words() {
        String staged = "Plan: current: Staged, pending: Install Pending, start: None";
        String removed = "Plan: current: Removed, pending: Default, start: Partially Installed";

        assertThat(alike(staged, removed)).isTrue();
    }

    @Test
    void two_names_with_values_may_be_a_sentence() {
        assertThat(alike("note: disk is full, hint: clean up", "note: rights are missing, hint: log in"))
                .isFalse();
    }

    @Test
    void what_stands_in_brackets_after_an_equals_sign_is_a_value() {
        assertThat(alike("poll: old=[0 home on] new=[1 away]", "poll: old=[3 roaming] new=[off 2 x]"))
                .isTrue();
    }

    @Test
    void remarks_in_parentheses_are_values_where_there_are_three() {
        String left = "Link down on port 3 (station is leaving)";
        String idle = "Link down on port 4 (disassociated due to inactivity)";
        String why = "Link down on port 5 (unspecified).";

        TemplatesOf templates = new TemplatesOf(List.of(left, idle, why));

        assertThat(templates.of(left)).isEqualTo(templates.of(idle)).isEqualTo(templates.of(why));
        assertThat(alike(left, idle)).isFalse();
    }

    @Test
    void what_an_error_announces_is_the_message() {
        String handshake = "peer=7 Bus Error: handshake was broken off";
        String key = "peer=8 Bus Error: key negotiation took too long to occur";

        assertThat(alike(handshake, key)).isFalse();
    }

    @Test
    void the_shortest_path_is_one() {
        assertThat(alike("GET / completed in 3 ms", "GET /cart/7 completed in 9 ms"))
                .isTrue();
    }

    @Test
    void a_remark_in_the_midst_is_a_value() {
        TemplatesOf templates = new TemplatesOf(List.of(
                "sent to neighbor 10.0.0.1 6/4 (administrative reset) 6 bytes",
                "sent to neighbor 10.0.0.2 4/0 (hold time expired) 0 bytes",
                "sent to neighbor 10.0.0.3 3/1 (update malformed) 8 bytes"));

        assertThat(templates.of("sent to neighbor 10.0.0.1 6/4 (administrative reset) 6 bytes"))
                .isEqualTo(templates.of("sent to neighbor 10.0.0.2 4/0 (hold time expired) 0 bytes"));
    }

    @Test
    void dots_that_lead_to_a_number_belong_to_no_value() {
        assertThat(alike("interrupt: illegal......0", "interrupt: privileged.....1"))
                .isFalse();
        assertThat(alike("interrupt: illegal......0", "interrupt: illegal......1"))
                .isTrue();
    }

    @Test
    void a_place_in_code_without_a_file_is_a_value() {
        assertThat(alike("job 3 finished at <stdin>:26", "job 3 finished at main.py:7"))
                .isTrue();
    }

    private static boolean alike(String one, String other) {
        TemplatesOf templates = new TemplatesOf(List.of(one, other));
        return templates.of(one).equals(templates.of(other));
    }
}
