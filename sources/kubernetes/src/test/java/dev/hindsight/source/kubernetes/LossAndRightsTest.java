package dev.hindsight.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.source.CollectingPublisher;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import dev.hindsight.source.kubernetes.kinds.CustomKinds;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rough treatment on the real cluster. */
class LossAndRightsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final TestCluster cluster = TestCluster.use();
    private final CollectingPublisher published = new CollectingPublisher();
    private final CutConnection wire = new CutConnection(cluster.apiServer().getPort());
    private TestCluster.Namespace namespace;
    private KubernetesSource source;

    @BeforeEach
    void prepare() {
        namespace = cluster.namespace("loss");
    }

    @AfterEach
    void stop() {
        if (source != null) {
            source.close();
        }
        wire.close();
        namespace.close();
    }

    @Test
    void an_api_server_that_goes_away_is_told_and_what_was_deleted_meanwhile_is_missing_in_the_next_list()
            throws IOException {
        // Given
        namespace.kubectl("create", "configmap", "stays");
        namespace.kubectl("create", "configmap", "goes");
        watching(SourceConfig.of(throughTheWire("test"), null));
        published.forget();

        // When
        wire.cut();
        CloudEvent lost = published.await("the loss", SOON, Events.status("unreachable"));
        namespace.kubectl("delete", "configmap", "goes");
        namespace.kubectl("create", "configmap", "comes");
        wire.mend();
        published.await("an end of the loss", SOON, Events.status("caughtup"));

        // Then
        assertThat(Events.data(lost).path("detail").asText()).isNotBlank();
        CloudEvent completed = published.await(
                "a list", SOON, Events.type(InputTypes.INVENTORY_COMPLETED).and(Events.of("ConfigMap")));
        String inventory = Events.data(completed).path("inventory").asText();
        assertThat(published.events(in(namespace.name()).and(listedBy(inventory))))
                .extracting(event -> event.getExtension("name"))
                .contains("stays", "comes")
                .doesNotContain("goes");
    }

    @Test
    void a_connection_that_silently_leads_nowhere_is_noticed_and_replaced() throws IOException {
        // Given
        watching(SourceConfig.of(throughTheWire("test"), null));
        published.forget();

        // When
        wire.silence();
        published.await("the loss", SOON, Events.status("unreachable"));
        namespace.kubectl("create", "configmap", "unseen");
        wire.mend();

        // Then
        published.await("what happened meanwhile", SOON, in(namespace.name()).and(Events.named("unseen")));
        published.await("an end of the loss", SOON, Events.status("caughtup"));
    }

    @Test
    void a_short_break_is_bridged_without_a_loss() throws IOException {
        // Given
        watching(SourceConfig.of(throughTheWire("test"), null));
        published.forget();

        // When
        wire.cut();
        namespace.kubectl("create", "configmap", "quick");
        namespace.kubectl("delete", "configmap", "quick");
        wire.mend();

        // Then
        Predicate<CloudEvent> quick = in(namespace.name()).and(Events.named("quick"));
        published.await("add", SOON, quick.and(Events.type(InputTypes.RESOURCE_ADD)));
        published.await("delete", SOON, quick.and(Events.type(InputTypes.RESOURCE_DELETE)));
    }

    @Test
    void a_service_account_without_a_right_is_told_which_and_sees_the_rest() throws IOException {
        // Given
        Path kubeconfig = serviceAccountThatMayNot("secrets");

        // When
        source = new KubernetesSource(SourceConfig.of(kubeconfig, null).with(Quick.TIMING), published);
        source.start();
        CloudEvent denied = published.await("the denial", SOON, Events.status("denied"));
        namespace.kubectl("create", "configmap", "settings");

        // Then
        assertThat(Events.data(denied).path("detail").asText())
                .contains("May not list secrets")
                .contains("- apiGroups: [\"\"], resources: [\"secrets\"], verbs: [\"get\", \"list\", \"watch\"]")
                .contains("system:serviceaccount:" + namespace.name() + ":watcher")
                .doesNotContain("configmaps");
        published.await("a change of another kind", SOON, in(namespace.name()).and(Events.named("settings")));
        assertThat(published.events(Events.of("Secret"))).isEmpty();
    }

    @Test
    void the_doctor_finds_the_missing_rights_and_nothing_else() throws Exception {
        // Given
        Path kubeconfig = serviceAccountThatMayNot("secrets");

        // When
        // Others may have installed kinds of their own on this cluster, which this account may not see either.
        SourceConfig builtIn = SourceConfig.of(kubeconfig, null).with(CustomKinds.NONE);
        List<AccessFinding> findings = new ClusterAccess(builtIn).check();

        // Then
        assertThat(findings)
                .filteredOn(finding -> finding.level() != AccessFinding.Level.GOOD)
                .satisfiesExactly(
                        secrets -> {
                            assertThat(secrets.level()).isEqualTo(AccessFinding.Level.LIMITED);
                            assertThat(secrets.sentence()).startsWith("May not list or watch secrets");
                            assertThat(secrets.remedy()).contains("resources: [\"secrets\"]");
                        },
                        logs -> {
                            assertThat(logs.level()).isEqualTo(AccessFinding.Level.LIMITED);
                            assertThat(logs.sentence()).startsWith("May not get the logs of pods");
                            assertThat(logs.remedy()).contains("pods/log");
                        });
    }

    @Test
    void two_contexts_are_two_clusters() throws IOException {
        // Given
        Path both = throughTheWire("east", "west");
        CollectingPublisher west = new CollectingPublisher();
        watching(SourceConfig.of(both, "east"));

        // When
        try (KubernetesSource second = new KubernetesSource(SourceConfig.of(both, "west"), west)) {
            second.start();
            west.await("word that it caught up", SOON, Events.status("caughtup"));
        }

        // Then
        assertThat(west.events()).isNotEmpty().allMatch(event -> "west".equals(event.getExtension("cluster")));
        assertThat(published.events()).allMatch(event -> "east".equals(event.getExtension("cluster")));
    }

    private void watching(SourceConfig config) {
        source = new KubernetesSource(config.with(Quick.TIMING), published);
        source.start();
        published.await("word that it caught up", SOON, Events.status("caughtup"));
    }

    private static Predicate<CloudEvent> in(String namespace) {
        return event -> namespace.equals(event.getExtension("namespace"));
    }

    private static Predicate<CloudEvent> listedBy(String inventory) {
        return Events.type(InputTypes.INVENTORY_OBJECT)
                .and(event -> Events.data(event).path("inventory").asText().equals(inventory));
    }

    /** The cluster's kubeconfig, leading through the wire, with contexts of the given names. */
    private Path throughTheWire(String... contexts) throws IOException {
        ObjectNode config = (ObjectNode) JSON.readTree(cluster.kubeconfig().toFile());
        ((ObjectNode) config.path("clusters").path(0).path("cluster"))
                .put("server", "https://127.0.0.1:" + wire.port());
        JsonNode context = config.path("contexts").path(0).path("context");
        var all = config.putArray("contexts");
        for (String name : contexts) {
            all.addObject().put("name", name).set("context", context);
        }
        config.put("current-context", contexts[0]);
        return Files.writeString(folder.resolve("wired"), config.toString());
    }

    /** May read all but one resource of the core group. */
    private Path serviceAccountThatMayNot(String resource) throws IOException {
        String name = namespace.name();
        List<String> rules = ServedRules.without(resource);
        cluster.kubectlWith("""
                {"kind":"List","apiVersion":"v1","items":[
                {"kind":"ServiceAccount","apiVersion":"v1","metadata":{"name":"watcher","namespace":"%1$s"}},
                {"kind":"ClusterRole","apiVersion":"rbac.authorization.k8s.io/v1","metadata":{"name":"%1$s"},"rules":[%2$s]},
                {"kind":"ClusterRoleBinding","apiVersion":"rbac.authorization.k8s.io/v1","metadata":{"name":"%1$s"},
                "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"%1$s"},
                "subjects":[{"kind":"ServiceAccount","name":"watcher","namespace":"%1$s"}]}]}""".formatted(name, String.join(",", rules)), "apply", "-f", "-");
        String token = namespace.kubectl("create", "token", "watcher").strip();
        ObjectNode config = (ObjectNode) JSON.readTree(cluster.kubeconfig().toFile());
        ((ObjectNode) config.path("users").path(0)).putObject("user").put("token", token);
        return Files.writeString(folder.resolve("watcher"), config.toString());
    }

    @AfterEach
    void removeRole() {
        cluster.kubectl("delete", "clusterrole,clusterrolebinding", namespace.name(), "--ignore-not-found");
    }
}
