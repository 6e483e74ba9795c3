package dev.hindsight.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.log.pod.LogChoice;
import io.cloudevents.CloudEvent;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Only logs that are wanted and allowed are read. */
class ChoiceTest extends Following {
    @Test
    void logs_that_are_not_wanted_are_not_read() {
        // Given
        cluster.namespace("quiet", "off");
        cluster.namespace("mine", "");
        cluster.pod("default", "silent", "off").write("one");
        cluster.pod("quiet", "whisper").write("two");
        cluster.pod("quiet", "shout", "on").write("three");
        cluster.pod("mine", "own").write("four");
        cluster.pod("default", "plain").write("five");

        // When
        start(new LogChoice(Set.of(), Set.of("mine"), "", ""));

        // Then
        assertThat(received.await(2, Quick.SOON)).containsExactlyInAnyOrder("three", "five");
        assertThat(cluster.requests()).noneMatch(request -> request.contains("/silent/") || request.contains("/own/"));
    }

    @Test
    void who_may_not_read_logs_says_so_and_goes_on_when_it_may() {
        // Given
        cluster.refuse(request -> request.contains("/log?") ? 403 : 0);
        cluster.pod("default", "locked").write("said in between");
        start();
        CloudEvent denied =
                published.await("word of it", Quick.SOON, event -> status(event).contains("denied"));

        // When
        cluster.refuse(request -> 0);

        // Then
        assertThat(Received.data(denied).path("detail").asText()).contains("pods/log");
        assertThat(received.await(1, Quick.SOON)).containsExactly("said in between");
    }

    @Test
    void a_namespace_that_wants_none_is_believed_although_namespaces_could_not_be_listed_at_first() {
        // Given
        AtomicInteger failures = new AtomicInteger(2);
        cluster.refuse(
                request -> request.startsWith("/api/v1/namespaces?limit") && failures.getAndDecrement() > 0 ? 503 : 0);
        cluster.namespace("quiet", "off");
        cluster.pod("quiet", "whisper").write("not for you");
        cluster.pod("default", "plain").write("for all");

        // When
        start();

        // Then
        assertThat(received.await(1, Quick.SOON)).containsExactly("for all");
        assertThat(failures).as("listed again").hasNegativeValue();
        assertThat(cluster.requests()).noneMatch(request -> request.contains("/whisper/"));
    }

    @Test
    void who_may_not_list_namespaces_follows_all() {
        // Given
        cluster.refuse(request -> request.startsWith("/api/v1/namespaces?") ? 403 : 0);
        cluster.pod("default", "plain").write("for all");

        // When
        start();

        // Then
        assertThat(received.await(1, Quick.SOON)).containsExactly("for all");
    }
}
