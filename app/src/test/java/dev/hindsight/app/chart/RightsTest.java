package dev.hindsight.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hindsight.source.kubernetes.kinds.WatchedKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        Rendered rendered = Helm.render(Installations.and(
                Installations.OWN_DATABASE, "source.customResources={*.example.com,certificates.cert-manager.io}"));

        assertThat(readable(rendered)).contains("*.example.com", "certificates.cert-manager.io");
        assertThat(rendered.environment("Deployment", "source", "HINDSIGHT_SOURCE_CUSTOM_RESOURCES"))
                .isEqualTo("*.example.com,certificates.cert-manager.io");
    }

    /** One kind that is not served, or whose plural is guessed wrong, would stop the whole ApiServerSource. */
    @Test
    void only_what_every_cluster_has_is_watched_by_the_api_server_source() {
        Rendered rendered = Helm.render(Installations.OWN_DATABASE);

        assertThat(watched(rendered))
                .containsExactlyElementsOf(WatchedKind.ALL.stream()
                        .filter(kind -> kind.versions().size() == 1)
                        .map(kind -> (kind.group().isEmpty() ? "" : kind.group() + "/")
                                + kind.versions().getFirst() + " " + kind.kind())
                        .toList());
        assertThat(WatchedKind.ALL)
                .filteredOn(kind -> kind.versions().size() == 1)
                .allSatisfy(kind -> assertThat(kind.plural()).isEqualTo(guessed(kind.kind())));
    }

    /** As Kubernetes' UnsafeGuessKindToResource does. */
    private static String guessed(String kind) {
        String singular = kind.toLowerCase(Locale.ROOT);
        if (singular.endsWith("s")) {
            return singular + "es";
        }
        return singular.endsWith("y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "s";
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
