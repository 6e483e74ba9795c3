package dev.hindsight.source.kubernetes.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceAccountTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void outside_a_cluster_there_is_none() {
        assertThat(ServiceAccount.of(Map.of())).isEmpty();
    }

    @Test
    void an_address_of_the_newer_kind_stands_in_brackets() throws IOException {
        // Given
        Files.writeString(folder.resolve("token"), "t");

        // When
        var config = ServiceAccount.of(Map.of("KUBERNETES_SERVICE_HOST", "fd00::1"), folder)
                .orElseThrow()
                .read();

        // Then
        assertThat(config.getMasterUrl()).isEqualTo("https://[fd00::1]:443/");
    }

    @Test
    void a_pod_without_a_token_is_told_what_to_set() {
        // Given
        var account = ServiceAccount.of(Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1"), folder)
                .orElseThrow();

        // When
        assertThatThrownBy(account::read)
                // Then
                .isInstanceOf(LoginFailed.class)
                .hasMessageContaining("automountServiceAccountToken");
    }

    @Test
    void a_real_cluster_lets_the_account_in_and_keeps_to_its_rights() throws Exception {
        // Given
        TestCluster cluster = TestCluster.use();
        try (TestCluster.Namespace namespace = cluster.namespace("account")) {
            namespace.kubectl("create", "serviceaccount", "reader");
            namespace.kubectl(
                    "create",
                    "rolebinding",
                    "view",
                    "--clusterrole=view",
                    "--serviceaccount=" + namespace.name() + ":reader");
            String account = namespace.kubectl("create", "token", "reader");
            try (Session session = Session.open(mounted(cluster, account).read())) {
                String base = "https://127.0.0.1:" + cluster.apiServer().getPort();

                // When
                byte[] pods = read(session, base + "/api/v1/namespaces/" + namespace.name() + "/pods");

                // Then
                assertThat(new String(pods, java.nio.charset.StandardCharsets.UTF_8))
                        .contains("PodList");
                assertThatThrownBy(() -> read(session, base + "/api/v1/nodes"))
                        .isInstanceOfSatisfying(
                                ApiRefusal.class,
                                refusal -> assertThat(refusal.isForbidden()).isTrue());
            }
        }
    }

    private ServiceAccount mounted(TestCluster cluster, String token) throws IOException {
        String authority = cluster.kubectl(
                "config", "view", "--raw", "--output", "jsonpath={.clusters[0].cluster.certificate-authority-data}");
        Files.write(folder.resolve("ca.crt"), Base64.getDecoder().decode(authority.strip()));
        Files.writeString(folder.resolve("token"), token);
        URI server = cluster.apiServer();
        return ServiceAccount.of(
                        Map.of(
                                "KUBERNETES_SERVICE_HOST", server.getHost(),
                                "KUBERNETES_SERVICE_PORT", String.valueOf(server.getPort())),
                        folder)
                .orElseThrow();
    }

    private static byte[] read(Session session, String uri) throws Exception {
        try (InputStream body = session.get(uri, SOON)) {
            return body.readAllBytes();
        }
    }
}
