package dev.hindsight.service.observed;

import java.util.HashMap;
import java.util.Map;

/** Events as an ApiServerSource sends them. */
final class Events {
    private Events() {}

    static String pod(String name, int version) {
        return """
                {"apiVersion":"v1","kind":"Pod",
                 "metadata":{"name":"%s","namespace":"shop","uid":"uid-%s","resourceVersion":"%d"},
                 "spec":{"containers":[{"name":"main","image":"shop:%d"}]},
                 "status":{"phase":"Running"}}""".formatted(name, name, version, version);
    }

    /** Headers of the binary mode. */
    static Map<String, String> headers(String id, String type, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Content-Type", "application/json",
                "ce-specversion", "1.0",
                "ce-id", id,
                "ce-source", "https://10.0.0.1:443",
                "ce-type", type,
                "ce-cluster", "east"));
        headers.putAll(more);
        return headers;
    }
}
