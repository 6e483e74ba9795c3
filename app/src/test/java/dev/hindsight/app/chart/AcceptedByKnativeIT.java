package dev.hindsight.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every installation passes the real API server's schemas and Knative's own webhooks. */
@Execution(ExecutionMode.SAME_THREAD)
class AcceptedByKnativeIT {
    private static TestCluster cluster;

    @BeforeAll
    static void a_cluster_with_knative() {
        cluster = TestCluster.use();
        String served = cluster.kubectl("api-versions");
        boolean knative = served.contains("serving.knative.dev/v1") && served.contains("eventing.knative.dev/v1");
        if (!knative) {
            System.err.println("\n*** SKIPPED, no Knative on the test cluster: test-cluster/up --knative ***\n");
        }
        Assumptions.assumeTrue(knative, "no Knative on the test cluster: test-cluster/up --knative");
        cluster.kubectl("delete", "namespace", Helm.NAMESPACE, "--ignore-not-found");
        cluster.kubectl("create", "namespace", Helm.NAMESPACE);
        cluster.kubectl(
                "label", "namespace", Helm.NAMESPACE, "pod-security.kubernetes.io/enforce=restricted", "--overwrite");
        Installations.FOLLOWED.forEach(name -> {
            cluster.kubectl("delete", "namespace", name, "--ignore-not-found");
            cluster.kubectl("create", "namespace", name);
        });
    }

    @AfterAll
    static void remove() {
        if (cluster != null) {
            Stream.concat(Stream.of(Helm.NAMESPACE), Installations.FOLLOWED.stream())
                    .forEach(
                            name -> cluster.kubectl("delete", "namespace", name, "--ignore-not-found", "--wait=false"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.hindsight.app.chart.Installations#all")
    void everything_is_taken(String installation, String[] options) {
        // The test cluster authenticates nobody within Knative, and has no Prometheus Operator.
        String rendered = Helm.text(Installations.and(
                options, "knative.oidc=false,observe.podMonitor.enabled=false,observe.alerts.plain=true"));

        String told = cluster.kubectlWith(rendered, "apply", "--dry-run=server", "--filename", "-");

        assertThat(told.lines()).isNotEmpty().allMatch(line -> line.endsWith("(server dry run)"));
    }
}
