package dev.hindsight.fingerprint.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {
    @Test
    void an_aside_that_tells_a_value_may_be_missing() {
        String bare = "Fetched archive 12 from mirror";
        String aside = "Fetched archive 12 from mirror (checksum: 77)";

        TemplatesOf templates = new TemplatesOf(List.of(bare, aside));

        assertThat(templates.of(bare)).isEqualTo(templates.of(aside));
    }

    @Test
    void an_aside_that_says_something_is_another_message() {
        String bare = "Fetched archive 12 from mirror";
        String aside = "Fetched archive 12 from mirror (gave up after 3 retries)";

        TemplatesOf templates = new TemplatesOf(List.of(bare, aside));

        assertThat(templates.of(bare)).isNotEqualTo(templates.of(aside));
    }

    @Test
    void a_rare_name_is_a_value_where_nearly_all_lines_have_one() {
        List<String> lines = new ArrayList<>(List.of("asked cache for entry request"));
        for (int number = 0; number < 20; number++) {
            lines.add("asked cache for entry request" + number);
        }

        TemplatesOf templates = new TemplatesOf(lines);

        assertThat(templates.of(lines.getFirst())).isEqualTo(templates.of(lines.getLast()));
    }

    @Test
    void what_happens_is_no_value_however_rare() {
        List<String> lines = new ArrayList<>(List.of("asked cache for entry failed"));
        for (int number = 0; number < 20; number++) {
            lines.add("asked cache for entry request" + number);
        }

        TemplatesOf templates = new TemplatesOf(lines);

        assertThat(templates.of(lines.getFirst())).isNotEqualTo(templates.of(lines.getLast()));
    }

    @Test
    void a_value_may_be_empty_before_parentheses_and_at_the_end() {
        List<String> lines = List.of(
                "session opened for bob by (uid=0)",
                "session opened for bob by root(uid=0)",
                "session opened for bob by alice7(uid=0)",
                "took the set 7 from pool",
                "took the set 7 from pool 9");

        TemplatesOf templates = new TemplatesOf(lines);

        assertThat(templates.of(lines.get(0))).isEqualTo(templates.of(lines.get(2)));
        assertThat(templates.of(lines.get(3))).isEqualTo(templates.of(lines.get(4)));
    }

    @Test
    void a_name_of_several_words_is_a_value_where_another_line_has_one() {
        List<String> lines = List.of("session 7 begun by client 12.", "session 7 begun by client Big Package Manager.");

        TemplatesOf templates = new TemplatesOf(lines);

        assertThat(lines.stream().map(templates::of).distinct()).hasSize(1);
    }

    @Test
    void a_word_with_an_address_glued_to_it_is_a_name() {
        List<String> lines = List.of("connect from unknown[10.0.0.7]", "connect from h1.example.com[10.0.0.8]");

        TemplatesOf templates = new TemplatesOf(lines);

        assertThat(lines.stream().map(templates::of).distinct()).hasSize(1);
    }

    @Test
    void what_changes_from_one_to_another_are_values() {
        List<String> lines = new ArrayList<>();
        List<String> states = List.of("blocking", "learning", "forwarding", "disabled");
        states.forEach(from -> states.forEach(to -> lines.add("Port 3 moving from " + from + " to " + to)));

        TemplatesOf templates = new TemplatesOf(lines);

        assertThat(lines.stream().map(templates::of).distinct()).hasSize(1);
    }

    @Test
    void a_number_and_a_colon_may_stand_before_a_message() {
        List<String> lines = List.of("12: queues are accepted", "queues are accepted");

        TemplatesOf templates = new TemplatesOf(lines);

        assertThat(lines.stream().map(templates::of).distinct()).hasSize(1);
    }

    @Test
    void what_was_tried_is_no_value() {
        List<String> lines = List.of(
                "Failed to find next element [12]",
                "Failed to internally open package [13]",
                "Failed to pin the deployment cab [14]",
                "Failed to create log [15]");

        TemplatesOf templates = new TemplatesOf(lines);

        assertThat(lines.stream().map(templates::of).distinct()).hasSize(lines.size());
    }

    @Test
    void what_is_switched_on_and_off_is_a_value_after_its_name() {
        List<String> lines = List.of("session 7 done. Restart required: yes", "session 8 done. Restart required: no");

        TemplatesOf templates = new TemplatesOf(lines);

        assertThat(lines.stream().map(templates::of).distinct()).hasSize(1);
    }

    @Test
    void states_are_values_after_the_word_that_says_so() {
        List<String> lines = new ArrayList<>();
        for (String state : List.of("unpacked", "installed", "half-installed", "configured", "removed")) {
            lines.add("status " + state + " libfoo:amd64 1.2");
        }

        TemplatesOf templates = new TemplatesOf(lines);

        assertThat(lines.stream().map(templates::of).distinct()).hasSize(1);
    }

    @Test
    void settings_that_are_written_equally_often_are_messages_of_their_own() {
        List<String> lines = new ArrayList<>();
        List<String> settings = List.of("tickLimit", "syncLimit", "idleTime", "poolSize", "maxWait", "minWait");
        for (int start = 0; start < 6; start++) {
            settings.forEach(setting -> lines.add(setting + " set to 300"));
        }

        TemplatesOf templates = new TemplatesOf(lines);

        assertThat(lines.stream().map(templates::of).distinct()).hasSize(settings.size());
    }
}
