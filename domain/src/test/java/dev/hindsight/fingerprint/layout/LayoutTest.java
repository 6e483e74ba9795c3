package dev.hindsight.fingerprint.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    private static final List<String> MESSAGES = List.of(
            "disk is full",
            "user bob logged in from 10.1.2.3",
            "starting",
            "read 12 bytes in 3 ms",
            "cannot open /etc/hosts: no such file",
            "cache was cleared by hand",
            "3 replicas left",
            "lease of node-7 ended",
            "shutting down now",
            "peer said: go away");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21 19:09:1%d,123 INFO [main-%d] org.acme.Store: ",
                "Nov 21 19:09:1%d gateway sshd[%d]: ",
                "[Sat Nov 21 19:09:1%d 2026] [notice] [pid %d] ",
                "11-21 19:09:1%d.123  1702  23%d5 D Window: ",
                "- 11175%d8370 2026.11.21 R02-M1 2026-11-21-15.42.5%d.363779 R02-M1 RAS KERNEL INFO ",
                "I1121 19:09:1%d.123456    4711 server.go:1%d] ",
                "20261121-19:09:1%d:606|Step|300%d|",
                "2026-11-21 19:09:1%d, Info                  PKG%d    ",
                "4711:M 21 Nov 2026 19:09:1%d.12%d * ",
                "time 1795288916.%d host%d kernel: "
            })
    void the_message_begins_after_the_header_whatever_its_form(String header) {
        LayoutLearner learner = new LayoutLearner();
        for (int round = 0; round < 5; round++) {
            for (int line = 0; line < MESSAGES.size(); line++) {
                learner.add(header.formatted(line, round) + MESSAGES.get(line));
            }
        }

        Layout layout = learner.learn();

        for (String message : MESSAGES) {
            String line = header.formatted(3, 4) + message;
            assertThat(line.substring(layout.messageOf(line))).isEqualTo(message);
        }
    }

    @Test
    void a_mark_with_which_lines_begin_may_be_a_word_in_some() {
        LayoutLearner learner = new LayoutLearner();
        for (int round = 0; round < 5; round++) {
            for (int line = 0; line < MESSAGES.size(); line++) {
                learner.add("- 11%d71 2026.11.21 host%d app[%d]: ".formatted(line, round, line) + MESSAGES.get(line));
            }
        }

        String marked = "KERNEL 11171 2026.11.21 host1 app[3]: disk is full";

        assertThat(marked.substring(learner.learn().messageOf(marked))).isEqualTo("disk is full");
    }

    @Test
    void where_most_lines_have_a_level_a_few_may_have_a_word_before_their_tags() {
        LayoutLearner learner = new LayoutLearner();
        for (int round = 0; round < 5; round++) {
            for (int line = 0; line < MESSAGES.size(); line++) {
                learner.add("2026-11-21T19:09:1%d info app[%d]: ".formatted(line, round) + MESSAGES.get(line));
            }
        }

        String worded = "2026-11-21T19:09:13 cpu7:811 op=7)disk: flush:12: disk is full";

        assertThat(worded.substring(learner.learn().messageOf(worded))).isEqualTo("disk is full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "they say "})
    void lines_without_a_header_are_messages(String start) {
        LayoutLearner learner = new LayoutLearner();
        MESSAGES.forEach(message -> learner.add(start + message));

        assertThat(learner.learn().messageOf(start + "user bob logged in")).isZero();
    }
}
