package dev.hindsight.app.journey.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a journey makes and breaks, in a namespace of its own. */
final class World implements AutoCloseable {
    /** Runs, and does nothing. */
    static final String IMAGE = "registry.test/pause:1";

    private static final List<String> OF_THE_MACHINE = List.of("usr", "lib", "lib64");

    private final TestCluster.Namespace namespace;

    World(TestCluster.Namespace namespace) {
        this.namespace = namespace;
    }

    String namespace() {
        return namespace.name();
    }

    String kubectl(String... arguments) {
        return namespace.kubectl(arguments);
    }

    void deploy(String name, String image) {
        kubectl("create", "deployment", name, "--image=" + image);
    }

    /** A pod in which this machine's Python runs a program. */
    void python(String name, String program) {
        Map<String, Object> pod = Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                Map.of("name", name),
                "spec",
                Map.of(
                        "terminationGracePeriodSeconds", 0,
                        "containers",
                                List.of(Map.of(
                                        "name",
                                        "main",
                                        "image",
                                        "registry.test/base:1",
                                        "command",
                                        List.of("/usr/bin/python3", "-c", program),
                                        "volumeMounts",
                                        OF_THE_MACHINE.stream()
                                                .map(folder -> Map.of(
                                                        "name", folder, "mountPath", "/" + folder, "readOnly", true))
                                                .toList())),
                        "volumes",
                                OF_THE_MACHINE.stream()
                                        .map(folder -> Map.of("name", folder, "hostPath", Map.of("path", "/" + folder)))
                                        .toList()));
        try {
            namespace.kubectlWith(new ObjectMapper().writeValueAsString(pod), "apply", "-f", "-");
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void remove(String kind, String name) {
        kubectl("delete", kind, name);
    }

    /** The object as it is now, as an ApiServerSource tells of an update. */
    CloudEvent asEvent(String kind, String name) {
        String object = kubectl("get", kind, name, "--output", "json");
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType("dev.knative.apiserver.resource.update")
                .withSource(URI.create("https://kubernetes.test"))
                .withSubject("/apis/v1/namespaces/" + namespace() + "/" + kind + "s/" + name)
                .withData("application/json", object.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public void close() {
        namespace.close();
    }
}
