package dev.hindsight.app.doctor.installation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.app.doctor.cluster.ClusterObjects;
import java.util.HashMap;
import java.util.Map;

/** Answers as an API server did, by path. */
final class RecordedCluster implements ClusterObjects {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READY = "{\"type\": \"Ready\", \"status\": \"True\"}";
    private static final String OURS = "?labelSelector=app.kubernetes.io/name%3Dhindsight";

    private final Map<String, Look> answers = new HashMap<>();

    @Override
    public Look look(String path) {
        return answers.getOrDefault(path, Look.NOTHING);
    }

    void installed() {
        String eventing = "/apis/eventing.knative.dev/v1";
        String serving = "/apis/serving.knative.dev/v1";
        String sources = "/apis/sources.knative.dev/v1/namespaces/observing/";
        with(eventing, "{}");
        with(serving, "{}");
        parts("knative-eventing", "eventing-controller");
        parts("knative-serving", "controller");
        with(
                eventing + "/namespaces/observing/brokers/hindsight",
                "{\"metadata\": {\"annotations\": {\"eventing.knative.dev/broker.class\": \"MTChannelBasedBroker\"}},"
                        + "\"status\": {\"conditions\": [" + READY + "]}}");
        with(sources + "apiserversources/hindsight", """
                {"spec": {"resources": [{}, {}]}, "status": {"conditions": [%s]}}""".formatted(READY));
        with(sources + "pingsources/backstop", """
                {"spec": {"schedule": "*/10 * * * *"}, "status": {"conditions": [%s]}}""".formatted(READY));
        for (String name : new String[] {"detect", "correlate", "projections"}) {
            with(eventing + "/namespaces/observing/triggers/" + name, """
                    {"status": {"subscriberUri": "http://%s", "conditions": [%s]}}""".formatted(name, READY));
            with(serving + "/namespaces/observing/services/" + name, function(name));
        }
        with(serving + "/namespaces/observing/services" + OURS, """
                {"items": [{"spec": {"template": {"spec": {"containers": [{"env": [
                  {"name": "A", "valueFrom": {"secretKeyRef": {"name": "db", "key": "url"}}},
                  {"name": "B", "valueFrom": {"secretKeyRef": {"name": "db", "key": "password"}}}]}]}}}}]}
                """);
        pods();
    }

    private void pods() {
        String core = "/api/v1/namespaces/observing/";
        String source = """
                {"metadata": {"name": "source", "labels": {"app.kubernetes.io/name": "hindsight"}},
                 "spec": {"template": {"spec": {"volumes": [
                   {"secret": {"secretName": "token", "items": [{"key": "token"}]}}]}}},
                 "status": {"availableReplicas": 1}}
                """;
        with("/apis/apps/v1/namespaces/observing/deployments/source", source);
        with("/apis/apps/v1/namespaces/observing/deployments" + OURS, "{\"items\": [" + source + "]}");
        with("/apis/rbac.authorization.k8s.io/v1/clusterroles/hindsight-observing", "{\"rules\": [{}]}");
        with("/apis/rbac.authorization.k8s.io/v1/clusterrolebindings/hindsight-observing", "{\"subjects\": [{}]}");
        with(core + "secrets/db", "{\"data\": {\"url\": \"eA==\", \"password\": \"eA==\"}}");
        with(core + "secrets/token", "{\"data\": {\"token\": \"eA==\"}}");
        with(core + "pods" + OURS, """
                {"items": [{"metadata": {"name": "p", "labels": {"app.kubernetes.io/component": "projections"}},
                            "status": {"phase": "Running"}}]}
                """);
        String proxy = core + "pods/p:8080/proxy/api/v1/";
        with(proxy + "status", "{\"deadLetters\": 3}");
        with(proxy + "projections", "{\"items\": []}");
        with(proxy + "clusters", "{\"items\": []}");
    }

    private void parts(String namespace, String controller) {
        with("/apis/apps/v1/namespaces/" + namespace + "/deployments", """
                {"items": [{"metadata": {"name": "%s", "labels": {"app.kubernetes.io/version": "v1.2.3"}},
                            "spec": {"replicas": 1}, "status": {"availableReplicas": 1}}]}
                """.formatted(controller));
    }

    private static String function(String name) {
        return """
                {"status": {"latestCreatedRevisionName": "%1$s-00001", "latestReadyRevisionName": "%1$s-00001",
                            "url": "http://%1$s", "conditions": [%2$s]}}
                """.formatted(name, READY);
    }

    static String unready(String reason, String message) {
        return """
                {"status": {"conditions": [{"type": "Ready", "status": "False", "reason": "%s", "message": "%s"}]}}
                """.formatted(reason, message);
    }

    void with(String path, String json) {
        try {
            answers.put(path, new Look(JSON.readTree(json), ""));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    void without(String end) {
        answers.keySet().removeIf(path -> path.endsWith(end));
    }

    void withoutAll(String part) {
        answers.keySet().removeIf(path -> path.contains(part));
    }

    void refusing(String end, String why) {
        answers.replaceAll((path, look) -> path.endsWith(end) ? Look.refused(why) : look);
    }
}
