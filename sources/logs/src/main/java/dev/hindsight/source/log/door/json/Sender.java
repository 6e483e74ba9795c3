package dev.hindsight.source.log.door.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.source.log.batch.ImageTag;
import dev.hindsight.source.log.batch.Origin;
import dev.hindsight.source.log.door.body.Fields;
import java.util.List;
import java.util.Set;

/**
 * Who wrote a record, as the Kubernetes filters of Fluent Bit and Vector tell it, and as others do that know no pod.
 *
 * @param service when a record names neither pod, service nor host; empty when it must
 * @param namespace when a record names none
 */
public record Sender(String service, String namespace) {
    static final String KUBERNETES = "kubernetes";

    /** Names under which a record may tell its service; they do not make a record of a line. */
    static final Set<String> NAMES = Set.of("service", "service_name", "app", "namespace", "release", "version");

    private static final List<String> POD = List.of("pod_name", "pod");
    private static final List<String> NAMESPACE = List.of("namespace_name", "pod_namespace", "namespace");
    private static final List<String> UID = List.of("pod_id", "pod_uid", "uid");
    private static final List<String> CONTAINER = List.of("container_name", "container");
    private static final List<String> NODE = List.of("host", "pod_node_name", "node_name", "node");
    private static final List<String> IMAGE = List.of("container_image", "image");
    private static final List<String> LABELS = List.of("labels", "pod_labels");
    private static final List<String> VERSION = List.of("app.kubernetes.io/version", "app_kubernetes_io/version");

    private static final List<String> SERVICE = List.of("service", "service_name", "app");
    private static final List<String> HOST = List.of("host", "hostname", "_HOSTNAME", "node");
    private static final List<String> RELEASE = List.of("release", "version");
    private static final List<String> SPACE = List.of("namespace");

    /** Null when nobody can be named. */
    Origin of(JsonNode json) {
        JsonNode pod = json.path(KUBERNETES);
        String name = Fields.name(pod, POD);
        if (!name.isEmpty()) {
            return new Origin(
                    or(Fields.name(pod, NAMESPACE), namespace),
                    name,
                    Fields.name(pod, UID),
                    Fields.name(pod, CONTAINER),
                    Fields.name(pod, NODE),
                    "",
                    release(pod));
        }
        String host = Fields.name(json, HOST);
        String named = or(Fields.name(json, SERVICE), service);
        return named.isEmpty() && host.isEmpty()
                ? null
                : new Origin(
                        or(Fields.name(json, SPACE), namespace), "", "", "", host, named, Fields.name(json, RELEASE));
    }

    private static String release(JsonNode pod) {
        for (String labels : LABELS) {
            String version = Fields.name(pod.path(labels), VERSION);
            if (!version.isEmpty()) {
                return version;
            }
        }
        return ImageTag.of(Fields.name(pod, IMAGE));
    }

    private static String or(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
