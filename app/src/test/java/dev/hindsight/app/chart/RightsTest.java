package dev.hindsight.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hindsight.source.kubernetes.kinds.WatchedKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is watched is what the source knows, and the rights are for exactly that. */
class RightsTest {
    @Test
    void the_list_of_the_chart_is_the_list_of_the_source() throws IOException {
        JsonNode kinds = new ObjectMapper(new YAMLFactory())
                .readTree(Helm.chart().resolve("kinds.yaml").toFile());

        assertThat(Rendered.items(kinds))
                .extracting(RightsTest::inWords)
                .containsExactlyElementsOf(
                        WatchedKind.ALL.stream().map(RightsTest::inWords).toList());
    }

    @Test
    void exactly_these_kinds_may_be_read_and_nothing_may_be_written() {
        Rendered rendered = Helm.render(Installations.OWN_DATABASE);

        assertThat(readable(rendered))
                .containsExactlyInAnyOrderElementsOf(WatchedKind.ALL.stream()
                        .map(kind -> kind.plural() + "." + kind.group())
                        .toList());
        assertThat(rules(rendered))
                .extracting(rule -> rule.path("verbs").toString())
                .containsOnly("[\"get\",\"list\",\"watch\"]");
        assertThat(rendered.all("Role")).isEmpty();
    }

    @Test
    void those_who_read_are_the_source_and_what_watches_for_it() {
        assertThat(readers(Helm.render(Installations.OWN_DATABASE))).containsExactly("source", "watch");
        assertThat(readers(Helm.render(Installations.and(Installations.OWN_DATABASE, "source.watch=own"))))
                .containsExactly("source");
    }

    @Test
    void secrets_can_be_left_out() {
        Rendered rendered = Helm.render(Installations.and(Installations.OWN_DATABASE, "source.secrets=false"));

        assertThat(readable(rendered)).doesNotContain("secrets.").contains("configmaps.");
        assertThat(watched(rendered)).doesNotContain("v1 Secret").contains("v1 ConfigMap");
        assertThat(rendered.environment("Deployment", "source", "HINDSIGHT_SOURCE_SECRETS"))
                .isEqualTo("false");
    }

    @Test
    void custom_resources_can_be_added() {
        Rendered rendered = Helm.render(
                Installations.and(
                        Installations.OWN_DATABASE,
                        "source.customResources={*.example.com,certificates.cert-manager.io},"
                                + "source.customKinds[0].apiVersion=cert-manager.io/v1,source.customKinds[0].kind=Certificate"));

        assertThat(readable(rendered)).contains("*.example.com", "certificates.cert-manager.io");
        assertThat(watched(rendered)).contains("cert-manager.io/v1 Certificate");
        assertThat(rendered.environment("Deployment", "source", "HINDSIGHT_SOURCE_CUSTOM_RESOURCES"))
                .isEqualTo("*.example.com,certificates.cert-manager.io");
    }

    @Test
    void of_what_a_cluster_may_lack_the_first_version_served_is_watched() {
        String group = "gateway.networking.k8s.io/";

        Rendered rendered = Helm.render(
                "--set",
                "database.existingSecret=db",
                "--api-versions",
                group + "v1/HTTPRoute," + group + "v1beta1/HTTPRoute," + group + "v1alpha2/GRPCRoute");

        assertThat(watched(rendered))
                .contains(group + "v1 HTTPRoute", group + "v1alpha2 GRPCRoute")
                .doesNotContain(group + "v1beta1 HTTPRoute", group + "v1 TCPRoute");
    }

    /** It would ask for "gatewaies", and the whole ApiServerSource would never be ready. */
    @Test
    void a_kind_whose_plural_would_be_guessed_wrong_is_left_to_the_pod() {
        Rendered rendered = Helm.render(
                "--set", "database.existingSecret=db", "--api-versions", "gateway.networking.k8s.io/v1/Gateway");

        assertThat(watched(rendered)).doesNotContain("gateway.networking.k8s.io/v1 Gateway");
        assertThat(readable(rendered)).contains("gateways.gateway.networking.k8s.io");
    }

    private static String inWords(JsonNode kind) {
        List<String> versions =
                Rendered.items(kind.path("versions")).map(JsonNode::asText).toList();
        return kind.path("group").asText() + " " + versions + " "
                + kind.path("kind").asText() + " " + kind.path("plural").asText();
    }

    private static String inWords(WatchedKind kind) {
        return kind.group() + " " + kind.versions() + " " + kind.kind() + " " + kind.plural();
    }

    private static List<JsonNode> rules(Rendered rendered) {
        return rendered.all("ClusterRole").stream()
                .flatMap(role -> Rendered.items(role.path("rules")))
                .toList();
    }

    private static List<String> readable(Rendered rendered) {
        List<String> resources = new ArrayList<>();
        for (JsonNode rule : rules(rendered)) {
            rule.path("resources")
                    .forEach(plural -> rule.path("apiGroups")
                            .forEach(group -> resources.add(plural.asText() + "." + group.asText())));
        }
        return resources;
    }

    private static List<String> readers(Rendered rendered) {
        return rendered.all("ClusterRoleBinding").stream()
                .flatMap(binding -> Rendered.items(binding.path("subjects")))
                .map(subject -> subject.path("name").asText())
                .toList();
    }

    private static List<String> watched(Rendered rendered) {
        return Rendered.items(rendered.one("ApiServerSource", "hindsight")
                        .path("spec")
                        .path("resources"))
                .map(resource -> resource.path("apiVersion").asText() + " "
                        + resource.path("kind").asText())
                .toList();
    }
}
