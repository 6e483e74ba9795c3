package dev.hindsight.app.journey.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same journeys against the chart: {@code ./hindsight test --knative}. */
@EnabledIfEnvironmentVariable(
        named = "HINDSIGHT_TEST_KNATIVE",
        matches = "yes",
        disabledReason = "takes ten minutes more: ./hindsight test --knative")
class KnativeJourneyIT extends Journeys {
    private static final String FAILS = """
            import time, traceback
            def charge(order):
                return order["card"]
            print("serving", flush=True)
            while True:
                try:
                    charge({})
                except KeyError:
                    traceback.print_exc()
                time.sleep(5)
            """;

    @Override
    Installation install(TestCluster cluster, Path folder) {
        return new OnKnative(cluster, "hindsight-journey-it");
    }

    /** The log pod follows it through the API server, `detect` groups it, `projections` tells it. */
    @Test
    @Order(7)
    void a_program_that_fails_in_a_pod_is_one_group_with_its_stack() {
        // When
        world.python("checkout", FAILS);

        // Then
        JsonNode groups = hindsight
                .client()
                .until(
                        "/api/v1/errors?source=log&namespace=" + world.namespace(),
                        answer -> answer.path("items").size() > 0,
                        SEEN);
        assertThat(groups.path("items")).hasSize(1);
        JsonNode group = groups.path("items").path(0);
        assertThat(group.path("service").asText()).isEqualTo("checkout");
        assertThat(group.path("title").asText()).contains("KeyError");
        JsonNode examples =
                hindsight.client().get("/api/v1/errors/" + group.path("key").asText() + "/exemplars");
        assertThat(examples.path("items").path(0).path("text").asText()).contains("in charge", "KeyError: 'card'");
    }
}
