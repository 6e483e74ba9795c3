package dev.hindsight.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sends to whom, and what each is told. */
class WiringTest {
    @Test
    void what_is_watched_goes_through_the_sieve_to_the_broker() {
        Rendered rendered = Helm.render(Installations.OWN_DATABASE);

        JsonNode source = rendered.one("ApiServerSource", "hindsight").path("spec");
        assertThat(source.path("mode").asText()).isEqualTo("Resource");
        assertThat(source.path("sink").path("ref").path("name").asText()).isEqualTo("source");
        assertThat(source.path("ceOverrides").path("extensions").path("cluster").asText())
                .isEqualTo("main");
        assertThat(rendered.environment("Deployment", "source", "K_SINK"))
                .isEqualTo("http://broker-ingress.knative-eventing.svc.cluster.local/observing/hindsight");
        assertThat(rendered.environment("KnativeService", "projections", "K_SINK"))
                .isEqualTo(rendered.environment("Deployment", "source", "K_SINK"));
    }

    @Test
    void the_namespace_of_hindsight_is_never_watched() {
        Rendered rendered = Helm.render(
                Installations.and(Installations.OWN_DATABASE, "source.excludedNamespaces={kube-system,observing}"));

        assertThat(rendered.environment("Deployment", "source", "HINDSIGHT_SOURCE_EXCLUDED_NAMESPACES"))
                .isEqualTo("observing,kube-system");
    }

    @Test
    void kafka_has_its_settings_and_its_address_and_no_promise_of_order() {
        Rendered rendered = Helm.render(Installations.and(Installations.OWN_DATABASE, "broker.class=Kafka"));

        JsonNode broker = rendered.one("Broker", "hindsight");
        assertThat(broker.path("spec").path("config").path("name").asText()).isEqualTo("kafka-broker-config");
        assertThat(rendered.environment("Deployment", "source", "K_SINK"))
                .startsWith("http://kafka-broker-ingress.knative-eventing.");
        assertThat(rendered.all("Trigger"))
                .allMatch(trigger -> !trigger.path("metadata").has("annotations"));
    }

    @Test
    void where_knative_encrypts_or_authenticates_sinks_are_bound() {
        for (String setting : List.of("knative.transportEncryption=permissive", "knative.oidc=true")) {
            Rendered rendered = Helm.render(Installations.and(Installations.OWN_DATABASE, setting));

            assertThat(rendered.names()).contains("SinkBinding/source", "SinkBinding/projections");
            assertThat(rendered.environment("Deployment", "source", "K_SINK")).isEmpty();
            assertThat(rendered.all("EventPolicy")).hasSize(setting.contains("oidc") ? 1 : 0);
        }
    }

    @Test
    void dead_letters_are_played_at_detect_which_the_page_may_reach() {
        Rendered rendered = Helm.render(Installations.OWN_DATABASE);

        assertThat(rendered.environment("KnativeService", "projections", "HINDSIGHT_DEAD_LETTERS_PLAY_TO"))
                .isEqualTo("http://detect.observing.svc.cluster.local");
        assertThat(rendered.one("NetworkPolicy", "projections")
                        .path("spec")
                        .path("egress")
                        .toString())
                .contains("kourier-system");
        assertThat(rendered.one("NetworkPolicy", "correlate")
                        .path("spec")
                        .path("egress")
                        .toString())
                .doesNotContain("kourier-system");
    }

    @Test
    void only_what_was_opened_is_seen_from_outside() {
        assertThat(visible(Helm.render(Installations.OWN_DATABASE))).isEmpty();
        assertThat(visible(Helm.render(Installations.and(Installations.OWN_DATABASE, "ingest.enabled=true"))))
                .containsExactly("ingest");
        assertThat(visible(
                        Helm.render(Installations.and(Installations.OWN_DATABASE, "projections.visibility=external"))))
                .containsExactly("projections");
    }

    @Test
    void what_is_published_answers_nothing_but_ingest() {
        Rendered rendered = Helm.render(
                Installations.and(Installations.OWN_DATABASE, "ingest.enabled=true,ingest.host=near.example.com"));

        assertThat(rendered.environment("KnativeService", "ingest", "HINDSIGHT_DETECT_ONLY_INGEST"))
                .isEqualTo("true");
        assertThat(rendered.environment("KnativeService", "ingest", "K_SINK")).endsWith("/observing/hindsight");
        assertThat(rendered.one("DomainMapping", "near.example.com")
                        .path("spec")
                        .path("ref")
                        .path("name")
                        .asText())
                .isEqualTo("ingest");
    }

    @Test
    void the_page_answers_to_its_names_and_to_those_that_were_given() {
        Rendered rendered = Helm.render(Installations.and(
                Installations.OWN_DATABASE,
                "projections.hosts={see.example.com},projections.token.existingSecret=door"));

        assertThat(rendered.environment("KnativeService", "projections", "HINDSIGHT_HOSTS"))
                .isEqualTo("projections,projections.observing,projections.observing.svc,"
                        + "projections.observing.svc.cluster.local,see.example.com");
        assertThat(rendered.one("KnativeService", "projections").toString())
                .contains(
                        "{\"name\":\"HINDSIGHT_TOKEN\",\"valueFrom\":{\"secretKeyRef\":{\"name\":\"door\",\"key\":\"token\"}}}");
    }

    @Test
    void elsewhere_only_the_source_is_there_and_it_sends_with_its_token() {
        Rendered rendered = Helm.render(Installations.ELSEWHERE);

        assertThat(rendered.names())
                .containsExactlyInAnyOrder(
                        "NetworkPolicy/source",
                        "ServiceAccount/source",
                        "ClusterRole/hindsight-observing",
                        "ClusterRoleBinding/hindsight-observing",
                        "Service/source",
                        "Deployment/source",
                        "Pod/hindsight-check");
        assertThat(rendered.environment("Deployment", "source", "K_SINK"))
                .isEqualTo("https://near.example.com:8443/ingest");
        assertThat(rendered.environment("Deployment", "source", "HINDSIGHT_SOURCE_TOKEN_FILE"))
                .isEqualTo("/etc/hindsight/ingest/token");
        assertThat(rendered.one("NetworkPolicy", "source")
                        .path("spec")
                        .path("egress")
                        .toString())
                .contains("{\"port\":8443}");
    }

    @Test
    void a_plain_rendering_is_the_same_each_time() {
        String[] options = {
            "--skip-tests",
            "--values",
            Helm.chart().resolveSibling("values-plain.yaml").toString(),
            "--set",
            "trialDatabase.enabled=true"
        };

        assertThat(Helm.text(options)).isEqualTo(Helm.text(options)).doesNotContain("\nkind: Secret");
    }

    private static List<String> visible(Rendered rendered) {
        return rendered.all("KnativeService").stream()
                .filter(service -> !service.path("metadata")
                        .path("labels")
                        .path("networking.knative.dev/visibility")
                        .asText()
                        .equals("cluster-local"))
                .map(Rendered::name)
                .toList();
    }
}
