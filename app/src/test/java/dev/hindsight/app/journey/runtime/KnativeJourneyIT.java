package dev.hindsight.app.journey.runtime;

import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same journeys against the chart: {@code ./hindsight test --knative}. */
@EnabledIfEnvironmentVariable(
        named = "HINDSIGHT_TEST_KNATIVE",
        matches = "yes",
        disabledReason = "takes ten minutes more: ./hindsight test --knative")
class KnativeJourneyIT extends Journeys {
    @Override
    Installation install(TestCluster cluster, Path folder) {
        return new OnKnative(cluster, "hindsight-journey-it");
    }
}
