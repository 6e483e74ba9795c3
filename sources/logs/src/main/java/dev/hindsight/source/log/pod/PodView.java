package dev.hindsight.source.log.pod;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.source.log.batch.ImageTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pod as the API server tells it.
 *
 * @param logFolder the uid under which the kubelet keeps its logs: another one for pods from a file
 * @param version by its label; empty when it has none
 * @param logs what its annotation says about its logs; empty when it says nothing
 */
public record PodView(
        String namespace,
        String name,
        String uid,
        String logFolder,
        String node,
        String version,
        String logs,
        List<ContainerView> containers) {
    /** Says in a pod's or a namespace's annotations whether logs are followed. */
    static final String ANNOTATION = "hindsight.dev/logs";

    private static final List<List<String>> KINDS = List.of(
            List.of("initContainers", "initContainerStatuses"),
            List.of("containers", "containerStatuses"),
            List.of("ephemeralContainers", "ephemeralContainerStatuses"));

    static PodView of(JsonNode pod) {
        JsonNode metadata = pod.path("metadata");
        JsonNode annotations = metadata.path("annotations");
        String uid = metadata.path("uid").asText();
        return new PodView(
                metadata.path("namespace").asText(),
                metadata.path("name").asText(),
                uid,
                annotations.path("kubernetes.io/config.hash").asText(uid),
                pod.path("spec").path("nodeName").asText(),
                metadata.path("labels").path("app.kubernetes.io/version").asText(),
                annotations.path(ANNOTATION).asText(),
                containers(pod));
    }

    private static List<ContainerView> containers(JsonNode pod) {
        List<ContainerView> containers = new ArrayList<>();
        for (List<String> kind : KINDS) {
            Map<String, JsonNode> statuses = new HashMap<>();
            pod.path("status")
                    .path(kind.getLast())
                    .forEach(one -> statuses.put(one.path("name").asText(), one));
            for (JsonNode container : pod.path("spec").path(kind.getFirst())) {
                JsonNode status = statuses.get(container.path("name").asText());
                if (status != null) {
                    containers.add(container(container, status));
                }
            }
        }
        return containers;
    }

    private static ContainerView container(JsonNode container, JsonNode status) {
        boolean running = status.path("state").has("running");
        boolean ended = status.path("state").has("terminated");
        boolean before = status.path("lastState").has("terminated");
        int restarts = status.path("restartCount").asInt();
        return new ContainerView(
                container.path("name").asText(),
                container.path("image").asText(),
                status.path("containerID").asText(),
                restarts,
                running,
                running || ended || before,
                before || restarts > 0);
    }

    /** What is rolled out: the version of the pod, else the tag of the container's image. */
    public String release(ContainerView container) {
        return version.isEmpty() ? ImageTag.of(container.image()) : version;
    }
}
