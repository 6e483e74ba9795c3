package dev.hindsight.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds however the chart is installed. */
class EveryInstallationTest {
    private static final String ALL = "dev.hindsight.app.chart.Installations#all";

    @ParameterizedTest(name = "{0}")
    @MethodSource(ALL)
    void no_object_is_there_twice_and_each_lies_in_the_namespace(String installation, String[] options) {
        Rendered rendered = Helm.render(options);

        assertThat(rendered.manifests())
                .extracting(
                        manifest -> manifest.path("metadata").path("namespace").asText() + "/" + Rendered.kind(manifest)
                                + "/" + Rendered.name(manifest))
                .doesNotHaveDuplicates();
        assertThat(rendered.manifests())
                // Rights to read logs of one namespace lie in that namespace.
                .filteredOn(manifest -> !Rendered.kind(manifest).contains("Role"))
                .allSatisfy(manifest -> assertThat(
                                manifest.path("metadata").path("namespace").asText())
                        .isEqualTo(Helm.NAMESPACE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(ALL)
    void each_pod_is_as_restricted_as_pod_security_asks(String installation, String[] options) {
        Rendered rendered = Helm.render(options);

        assertThat(rendered.pods()).isNotEmpty().allSatisfy(pod -> {
            assertThat(pod.containers()).isNotEmpty().allSatisfy(EveryInstallationTest::isRestricted);
            assertThat(pod.spec().path("hostNetwork").asBoolean()).isFalse();
            assertThat(Rendered.items(pod.spec().path("volumes")))
                    .allMatch(volume ->
                            volume.has("emptyDir") || volume.has("secret") || volume.has("persistentVolumeClaim"));
        });
    }

    private static void isRestricted(JsonNode container) {
        JsonNode security = container.path("securityContext");
        assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(security.path("runAsUser").asInt()).isPositive();
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.path("capabilities").toString()).isEqualTo("{\"drop\":[\"ALL\"]}");
        assertThat(security.path("seccompProfile").path("type").asText()).isEqualTo("RuntimeDefault");
        assertThat(container.path("resources").path("limits").has("memory")).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(ALL)
    void each_pod_has_an_account_of_its_own_and_only_those_that_read_the_cluster_a_token(
            String installation, String[] options) {
        Rendered rendered = Helm.render(options);

        assertThat(rendered.pods().filter(pod -> !pod.owner().equals("Pod/hindsight-check")))
                .allSatisfy(pod -> {
                    String account = pod.spec().path("serviceAccountName").asText();
                    assertThat(pod.owner()).endsWith("/" + account);
                    assertThat(rendered.names()).contains("ServiceAccount/" + account);
                });
        assertThat(rendered.pods()
                        .filter(pod ->
                                pod.spec().path("automountServiceAccountToken").asBoolean(true)))
                .extracting(Rendered.Pod::owner)
                .contains("Deployment/source")
                .isSubsetOf("Deployment/source", "Deployment/logs", "DaemonSet/logs");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(ALL)
    void each_budget_leaves_a_drain_its_way(String installation, String[] options) {
        Rendered rendered = Helm.render(options);

        assertThat(rendered.all("PodDisruptionBudget"))
                .allMatch(budget -> budget.path("spec").path("maxUnavailable").asInt() == 1);
        assertThat(rendered.names())
                .doesNotContain(
                        "PodDisruptionBudget/source", "PodDisruptionBudget/logs", "PodDisruptionBudget/trial-database");
    }
}
