package dev.hindsight.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.CollectingPublisher;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealClusterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COMPARED =
            List.of("Namespace", "Node", "ServiceAccount", "ClusterRole", "ConfigMap", "Pod", "Service");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestCluster cluster = TestCluster.use();
    private final CollectingPublisher published = new CollectingPublisher();
    private TestCluster.Namespace namespace;
    private KubernetesSource source;

    @BeforeEach
    void start() {
        namespace = cluster.namespace("source");
        source =
                new KubernetesSource(SourceConfig.of(cluster.kubeconfig(), null).named("test"), published);
    }

    @AfterEach
    void stop() {
        source.close();
        namespace.close();
    }

    @Test
    void every_kind_is_listed_as_kubectl_lists_it() throws Exception {
        // Given
        namespace.kubectl("create", "configmap", "settings", "--from-literal=color=blue");
        Map<String, Map<String, String>> before = new TreeMap<>();
        for (String kind : COMPARED) {
            before.put(kind, uidsByKubectl(kind));
        }

        // When
        source.start();
        published.await("caught up", SOON, Events.status("caughtup"));

        // Then
        Set<String> completed = published.events(Events.type(InputTypes.INVENTORY_COMPLETED)).stream()
                .map(event -> String.valueOf(event.getExtension("kind")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(completed).contains("Pod", "Node", "Secret", "EndpointSlice", "HorizontalPodAutoscaler", "Event");
        assertThat(completed).hasSizeGreaterThanOrEqualTo(27).doesNotContain("Lease", "HTTPRoute");
        for (String kind : COMPARED) {
            // Others use the cluster at the same time: what came or went meanwhile says nothing.
            Map<String, String> stayed = new TreeMap<>(before.get(kind));
            stayed.keySet().retainAll(uidsByKubectl(kind).keySet());
            assertThat(stayed).as(kind).isNotEmpty();
            assertThat(listed(kind)).as(kind).containsAllEntriesOf(stayed);
        }
    }

    @Test
    void an_object_of_the_inventory_is_what_kubectl_shows() throws Exception {
        // Given
        namespace.kubectl("create", "configmap", "settings", "--from-literal=color=blue");

        // When
        source.start();
        CloudEvent event = published.await("the config map", SOON, about("ConfigMap", "settings"));

        // Then
        JsonNode shown =
                JSON.readTree(namespace.kubectl("get", "configmap", "settings", "-o", "json", "--show-managed-fields"));
        assertThat(Events.data(event).path("object")).isEqualTo(shown);
        assertThat(event.getExtension("cluster")).isEqualTo("test");
    }

    @Test
    void what_is_made_changed_and_deleted_is_seen_within_a_second() {
        // Given
        source.start();
        published.await("caught up", SOON, Events.status("caughtup"));

        // When
        namespace.kubectl("create", "configmap", "flags", "--from-literal=a=1");
        CloudEvent added = published.await("add", Duration.ofSeconds(1), changed(InputTypes.RESOURCE_ADD, "flags"));
        namespace.kubectl("patch", "configmap", "flags", "-p", "{\"data\":{\"a\":\"2\"}}");
        CloudEvent updated =
                published.await("update", Duration.ofSeconds(1), changed(InputTypes.RESOURCE_UPDATE, "flags"));
        namespace.kubectl("delete", "configmap", "flags");
        CloudEvent deleted =
                published.await("delete", Duration.ofSeconds(1), changed(InputTypes.RESOURCE_DELETE, "flags"));

        // Then
        assertThat(added.getSubject()).isEqualTo("/apis/v1/namespaces/" + namespace.name() + "/configmaps/flags");
        assertThat(added.getExtension("kind")).isEqualTo("ConfigMap");
        assertThat(added.getExtension("apiversion")).isEqualTo("v1");
        assertThat(added.getExtension("namespace")).isEqualTo(namespace.name());
        assertThat(added.getSource()).isEqualTo(cluster.apiServer());
        assertThat(Events.data(updated).path("data").path("a").asText()).isEqualTo("2");
        assertThat(Events.data(updated).path("kind").asText()).isEqualTo("ConfigMap");
        assertThat(Events.data(deleted).path("metadata").path("uid").asText())
                .isEqualTo(Events.data(added).path("metadata").path("uid").asText());
    }

    @Test
    void an_inventory_on_demand_lists_everything_again() throws Exception {
        // Given
        source.start();
        published.await("caught up", SOON, Events.status("caughtup"));
        published.forget();

        // When
        source.inventoryNow().get();

        // Then
        assertThat(listed("ClusterRole")).isEqualTo(uidsByKubectl("ClusterRole"));
        assertThat(published.events(Events.type(InputTypes.INVENTORY_COMPLETED)))
                .hasSizeGreaterThanOrEqualTo(27);
        assertThat(published.events(Events.type(InputTypes.SOURCE_STATUS))).isEmpty();
    }

    private Map<String, String> listed(String kind) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (CloudEvent event : published.events(Events.type(InputTypes.INVENTORY_OBJECT))) {
            if (kind.equals(event.getExtension("kind"))) {
                JsonNode metadata = Events.data(event).path("object").path("metadata");
                found.put(metadata.path("uid").asText(), metadata.path("name").asText());
            }
        }
        return found;
    }

    private Map<String, String> uidsByKubectl(String kind) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (JsonNode item :
                JSON.readTree(cluster.kubectl("get", kind, "-A", "-o", "json")).path("items")) {
            JsonNode metadata = item.path("metadata");
            found.put(metadata.path("uid").asText(), metadata.path("name").asText());
        }
        return found;
    }

    private Predicate<CloudEvent> about(String kind, String name) {
        return event -> kind.equals(event.getExtension("kind"))
                && name.equals(event.getExtension("name"))
                && namespace.name().equals(event.getExtension("namespace"));
    }

    private Predicate<CloudEvent> changed(String type, String name) {
        return Events.type(type).and(about("ConfigMap", name));
    }
}
