package dev.hindsight.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadNameTest {
    @ParameterizedTest
    @CsvSource({
        "cart-7d9f8b6c5d-x2x4z, cart",
        "cart-api-6f5b4d78c9-zq2lm, cart-api",
        "agent-x2x4z, agent",
        "kube-proxy-9xk2b, kube-proxy",
        "postgres-0, postgres",
        "postgres-12, postgres",
        "backup-29384756-x2x4z, backup",
        "backup-29384756, backup",
        "cart, cart",
        "cart-service, cart-service",
        "etcd-master, etcd-master"
    })
    void what_kubernetes_hung_on_is_gone(String pod, String workload) {
        assertThat(WorkloadName.of(pod)).isEqualTo(workload);
    }
}
