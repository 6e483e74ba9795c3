package dev.hindsight.fingerprint.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineTemplatesTest {
    private static final List<String> USERS = List.of("alice", "root", "bob", "oracle");

    @Test
    void names_vary_and_what_happens_does_not() {
        List<String> lines = USERS.stream()
                .flatMap(user -> Stream.of("session opened for user " + user, "session closed for user " + user))
                .toList();

        LineTemplates templates = learned(lines);

        assertThat(templates.of("session opened for user bob")).isEqualTo("session opened for user <*>");
        assertThat(templates.of("session closed for user root")).isEqualTo("session closed for user <*>");
    }

    @Test
    void two_words_of_what_happens_are_two_messages() {
        LineTemplates templates = learned(List.of("Starting the scheduler now", "Stopping the scheduler now"));

        assertThat(templates.of("Starting the scheduler now")).isEqualTo("Starting the scheduler now");
    }

    @Test
    void lists_of_any_length_are_alike() {
        LineTemplates templates =
                learned(List.of("ask 10.0.0.1:80 to drop blk_1", "ask 10.0.0.1:80 to drop blk_1 blk_2 blk_3"));

        assertThat(templates.of("ask 10.0.0.1:80 to drop blk_1 blk_2 blk_3")).isEqualTo("ask <*> to drop <*>");
    }

    @Test
    void names_of_several_words_are_one_value() {
        List<String> lines = List.of(
                "Registration for Safety Tips",
                "Registration for Crowd Deny List",
                "Registration for Hyphenation",
                "Registration for File Type Policies",
                "Registration for Origin Trials",
                "Registration for Amount Heuristic Regexes");

        LineTemplates templates = learned(lines);

        assertThat(lines.stream().map(templates::of).distinct()).hasSize(1);
    }

    @Test
    void the_order_of_lines_changes_no_group() {
        List<String> lines = new ArrayList<>();
        for (String user : USERS) {
            lines.add("Failed password for " + user + " from 10.0.0.1 port 22");
            lines.add("job " + user + " done in 3 ms");
        }
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(4));

        LineTemplates one = learned(lines);
        LineTemplates other = learned(shuffled);

        assertThat(lines.stream().map(one::of))
                .containsExactlyElementsOf(lines.stream().map(other::of).toList());
    }

    @Test
    void memory_is_bounded_when_each_line_is_another() {
        LineTemplates.Learner learner = new LineTemplates.Learner();
        Random random = new Random(1);
        for (int line = 0; line < 40_000; line++) {
            learner.add(Long.toString(random.nextLong(), 36).replaceAll("[0-9-]", "x") + " went wrong");
        }

        LineTemplates templates = learner.learn();

        assertThat(templates.of("something went wrong")).endsWith("went wrong");
    }

    private static LineTemplates learned(List<String> lines) {
        LineTemplates.Learner learner = new LineTemplates.Learner();
        lines.forEach(learner::add);
        return learner.learn();
    }
}
