package dev.hindsight.app.journey.runtime;

import dev.hindsight.source.kubernetes.cluster.TestCluster;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a journey makes and breaks, in a namespace of its own. */
final class World implements AutoCloseable {
    /** Runs, and does nothing. */
    static final String IMAGE = "registry.test/pause:1";

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
