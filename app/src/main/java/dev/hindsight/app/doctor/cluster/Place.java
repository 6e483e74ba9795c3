package dev.hindsight.app.doctor.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.app.doctor.cluster.ClusterObjects.Look;
import java.util.List;
import java.util.stream.StreamSupport;

/** The namespace of an installation, as the chart names things in it. */
public record Place(ClusterObjects cluster, String namespace) {
    public static final String EVENTING = "eventing.knative.dev/v1";
    public static final String SOURCES = "sources.knative.dev/v1";
    public static final String SERVING = "serving.knative.dev/v1";
    public static final String APPS = "apps/v1";
    public static final String CORE = "v1";

    /** @param version of the API, such as {@code apps/v1} */
    public Look one(String version, String plural, String name) throws InterruptedException {
        return cluster.look(path(version, namespace) + plural + "/" + name);
    }

    /** Those that the chart made; empty where none may be read. */
    public List<JsonNode> all(String version, String plural) throws InterruptedException {
        return in(namespace, version, plural + "?labelSelector=app.kubernetes.io/name%3Dhindsight");
    }

    public List<JsonNode> in(String otherNamespace, String version, String plural) throws InterruptedException {
        JsonNode list = cluster.look(path(version, otherNamespace) + plural).object();
        return StreamSupport.stream(list.path("items").spliterator(), false).toList();
    }

    private static String path(String version, String namespace) {
        return (version.equals(CORE) ? "/api/" : "/apis/") + version + "/namespaces/" + namespace + "/";
    }

    public static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    /** For {@code kubectl}. */
    public String kubectl(String rest) {
        return "kubectl -n " + namespace + " " + rest;
    }
}
