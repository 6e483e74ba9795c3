package dev.hindsight.app.journey.runtime;

import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.nio.file.Path;

/** The journeys in one process. */
class OneProcessJourneyIT extends Journeys {
    @Override
    Installation install(TestCluster cluster, Path folder) {
        return new OneProcess(folder.resolve("data"), cluster.kubeconfig());
    }
}
