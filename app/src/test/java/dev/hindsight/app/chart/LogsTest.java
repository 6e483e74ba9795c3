package dev.hindsight.app.chart;

import static dev.hindsight.app.chart.Installations.ELSEWHERE;
import static dev.hindsight.app.chart.Installations.OWN_DATABASE;
import static dev.hindsight.app.chart.Installations.and;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who follows logs, with which rights, and who may send them. */
class LogsTest {
    @Test
    void nobody_reads_logs_unless_it_is_asked_for() {
        assertThat(Helm.render(OWN_DATABASE).names()).noneMatch(name -> name.contains("logs"));
    }

    @Test
    void pods_their_logs_and_namespaces_may_be_read_and_nothing_else() {
        Rendered rendered = Helm.render(and(OWN_DATABASE, "logs.enabled=true"));

        assertThat(rights(rendered.one("ClusterRole", "hindsight-observing-logs")))
                .containsExactly("namespaces get list watch", "pods get list watch", "pods/log get");
        assertThat(rendered.one("Deployment", "logs")
                        .path("spec")
                        .path("strategy")
                        .toString())
                .contains("Recreate");
        assertThat(rendered.names()).contains("PersistentVolumeClaim/logs-cursors");
        assertThat(rendered.environment("Deployment", "logs", "HINDSIGHT_LOGS_EXCLUDED_NAMESPACES"))
                .as("its own namespace and Knative's, whose warnings about it would wake it for good")
                .isEqualTo("observing,knative-serving,knative-eventing");
    }

    @Test
    void whose_logs_are_left_out_can_be_said() {
        Rendered rendered =
                Helm.render(and(OWN_DATABASE, "logs.enabled=true,logs.excludedNamespaces={kube-system,observing}"));

        assertThat(rendered.environment("Deployment", "logs", "HINDSIGHT_LOGS_EXCLUDED_NAMESPACES"))
                .isEqualTo("observing,kube-system");
    }

    @Test
    void where_namespaces_are_named_logs_may_be_read_nowhere_else() {
        Rendered rendered = Helm.render(and(OWN_DATABASE, "logs.enabled=true,logs.namespaces={shop,pay}"));

        assertThat(rights(rendered.one("ClusterRole", "hindsight-observing-logs")))
                .containsExactly("namespaces get list watch");
        assertThat(rendered.all("Role"))
                .extracting(role -> role.path("metadata").path("namespace").asText())
                .containsExactlyInAnyOrder("shop", "pay");
        assertThat(rendered.all("Role"))
                .allSatisfy(role -> assertThat(rights(role)).containsExactly("pods get list watch", "pods/log get"));
    }

    @Test
    void the_right_that_is_more_than_reading_is_given_only_when_it_is_wanted() {
        Rendered rendered = Helm.render(and(OWN_DATABASE, "logs.enabled=true,logs.readRotated=true"));

        assertThat(rights(rendered.one("ClusterRole", "hindsight-observing-logs")))
                .contains("nodes/proxy get");
    }

    @Test
    void on_every_node_each_follows_its_own() {
        Rendered rendered = Helm.render(and(OWN_DATABASE, "logs.enabled=true,logs.mode=daemonset"));

        assertThat(rendered.one("DaemonSet", "logs").toString()).contains("spec.nodeName");
        assertThat(rendered.names()).doesNotContain("Deployment/logs", "PersistentVolumeClaim/logs-cursors");
    }

    @Test
    void on_every_node_how_far_was_read_outlives_the_pod_only_where_a_folder_of_the_node_is_named() {
        String everywhere = "logs.enabled=true,logs.mode=daemonset";
        JsonNode usual = pod(Helm.render(and(OWN_DATABASE, everywhere)));
        JsonNode kept = pod(Helm.render(and(OWN_DATABASE, everywhere + ",logs.cursors.hostPath=/var/lib/x")));

        assertThat(usual.toString()).doesNotContain("hostPath").contains("\"runAsUser\":65532");
        assertThat(kept.path("volumes").toString()).contains("\"path\":\"/var/lib/x\"");
        assertThat(kept.path("containers").path(0).path("securityContext").toString())
                .contains("\"runAsUser\":0", "\"readOnlyRootFilesystem\":true", "\"drop\":[\"ALL\"]");
    }

    private static JsonNode pod(Rendered rendered) {
        return rendered.one("DaemonSet", "logs").path("spec").path("template").path("spec");
    }

    @Test
    void only_named_namespaces_reach_the_doors_and_their_tokens_are_judged_at_detect() {
        Rendered rendered = Helm.render(
                and(OWN_DATABASE, "logs.enabled=true,logs.doors.enabled=true,logs.doors.namespaces={logging}"));

        assertThat(rendered.environment("Deployment", "logs", "HINDSIGHT_LOGS_DOORS_TOKENS_TO"))
                .isEqualTo("http://detect.observing.svc.cluster.local/ingest");
        JsonNode policy = rendered.one("NetworkPolicy", "logs").path("spec");
        assertThat(policy.path("ingress").toString()).contains("\"kubernetes.io/metadata.name\":\"logging\"");
        assertThat(policy.path("egress").toString()).contains("kourier-system", "knative-eventing");
        assertThat(Helm.render(and(OWN_DATABASE, "logs.enabled=true,logs.doors.namespaces={logging}"))
                        .one("NetworkPolicy", "logs")
                        .toString())
                .doesNotContain("logging");
    }

    @Test
    void elsewhere_lines_go_to_the_ingest_with_the_token_of_the_cluster() {
        Rendered rendered = Helm.render(and(ELSEWHERE, "logs.enabled=true,logs.doors.enabled=true"));

        assertThat(rendered.environment("Deployment", "logs", "K_SINK"))
                .isEqualTo("https://near.example.com:8443/ingest")
                .isEqualTo(rendered.environment("Deployment", "logs", "HINDSIGHT_LOGS_DOORS_TOKENS_TO"));
        assertThat(rendered.environment("Deployment", "logs", "HINDSIGHT_LOGS_TOKEN_FILE"))
                .isEqualTo("/etc/hindsight/ingest/token");
        assertThat(rendered.one("NetworkPolicy", "logs").toString()).contains("{\"port\":8443}");
    }

    @Test
    void where_only_a_pipeline_sends_nothing_of_the_cluster_is_read() {
        Rendered rendered =
                Helm.render(and(OWN_DATABASE, "logs.enabled=true,logs.follow=false,logs.doors.enabled=true"));

        assertThat(rendered.names()).doesNotContain("ClusterRole/hindsight-observing-logs");
        assertThat(rendered.one("Deployment", "logs").toString()).contains("\"automountServiceAccountToken\":false");
    }

    private static List<String> rights(JsonNode role) {
        return Rendered.items(role.path("rules"))
                .map(rule -> rule.path("resources").path(0).asText() + " "
                        + String.join(
                                " ",
                                Rendered.items(rule.path("verbs"))
                                        .map(JsonNode::asText)
                                        .toList()))
                .toList();
    }
}
