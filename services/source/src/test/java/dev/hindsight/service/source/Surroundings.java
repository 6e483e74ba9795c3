package dev.hindsight.service.source;

import dev.hindsight.source.kubernetes.cluster.TestCluster;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** What the pod has around it: a real cluster, a namespace that is excluded, and a sink. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    static Sink sink;
    static TestCluster cluster;
    static TestCluster.Namespace own;

    @Override
    public Map<String, String> start() {
        try {
            cluster = TestCluster.use();
            own = cluster.namespace("source-own");
            sink = new Sink();
            return Map.of(
                    "quarkus.http.test-port",
                    "0",
                    "K_SINK",
                    sink.uri().toString(),
                    "hindsight.cluster",
                    "west",
                    "hindsight.source.watch",
                    "knative",
                    "hindsight.source.kubeconfig",
                    cluster.kubeconfig().toString(),
                    "hindsight.source.excluded-namespaces",
                    own.name());
        } catch (TestAbortedException noCluster) {
            return Map.of("quarkus.http.test-port", "0");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        if (own != null) {
            own.close();
        }
        if (sink != null) {
            sink.close();
        }
    }
}
