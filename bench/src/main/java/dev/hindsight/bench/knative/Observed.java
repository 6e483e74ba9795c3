package dev.hindsight.bench.knative;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A ConfigMap that does not exist, as an ApiServerSource would tell of it.
 *
 * @param cluster a name that nothing else uses, so that no inventory says that it is gone
 */
record Observed(String cluster, String name, String uid, Map<String, String> extensions) {
    static Observed of(String cluster, String name) {
        return new Observed(cluster, name, UUID.randomUUID().toString(), Map.of());
    }

    Observed with(String extension, String value) {
        return new Observed(cluster, name, uid, Map.of(extension, value));
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("ce-specversion", "1.0");
        headers.put("ce-id", uid);
        headers.put("ce-type", "dev.knative.apiserver.resource.add");
        headers.put("ce-source", "https://bench.test");
        headers.put("ce-subject", "/apis/v1/namespaces/bench/configmaps/" + name);
        headers.put("ce-cluster", cluster);
        headers.put("ce-kind", "ConfigMap");
        headers.put("ce-name", name);
        headers.put("ce-namespace", "bench");
        extensions.forEach((name, value) -> headers.put("ce-" + name, value));
        return headers;
    }

    String json() {
        return """
                {"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"bench","name":"%s","uid":"%s",\
                "resourceVersion":"1","creationTimestamp":"2026-01-01T00:00:00Z"},"data":{"key":"value"}}""".formatted(name, uid);
    }
}
