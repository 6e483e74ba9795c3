package dev.hindsight.source.log.door.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.source.log.batch.ImageTag;
import dev.hindsight.source.log.batch.Origin;
import dev.hindsight.source.log.door.body.Fields;
import java.util.List;

/** Who wrote a record, by the attributes of its resource; some collectors put them on the record itself. */
final class OtlpSender {
    private static final List<String> NAMESPACE = List.of("k8s.namespace.name");
    private static final List<String> POD = List.of("k8s.pod.name");
    private static final List<String> UID = List.of("k8s.pod.uid");
    private static final List<String> CONTAINER = List.of("k8s.container.name");
    private static final List<String> NODE = List.of("k8s.node.name", "host.name");
    private static final List<String> SERVICE = List.of("service.name");
    private static final List<String> SPACE = List.of("service.namespace");
    private static final List<String> RELEASE = List.of("service.version");
    private static final List<String> IMAGE = List.of("container.image.name");
    private static final List<String> TAG = List.of("container.image.tag");

    private final ObjectNode resource;
    private final ObjectNode record;

    private OtlpSender(ObjectNode resource, ObjectNode record) {
        this.resource = resource;
        this.record = record;
    }

    /** Null when nobody can be named. */
    static Origin of(OtlpRecord log) {
        OtlpSender sender = new OtlpSender(log.resource(), log.attributes());
        String pod = sender.name(POD);
        String service = sender.name(SERVICE);
        String node = sender.name(NODE);
        if (pod.isEmpty() && service.isEmpty() && node.isEmpty()) {
            return null;
        }
        String namespace = sender.name(NAMESPACE);
        return new Origin(
                namespace.isEmpty() ? sender.name(SPACE) : namespace,
                pod,
                sender.name(UID),
                sender.name(CONTAINER),
                node,
                service,
                sender.release());
    }

    private String release() {
        String version = name(RELEASE);
        if (!version.isEmpty()) {
            return version;
        }
        String tag = name(TAG);
        if (!tag.isEmpty()) {
            return tag;
        }
        JsonNode tags = resource.path("container.image.tags");
        return tags.isEmpty() ? ImageTag.of(name(IMAGE)) : tags.path(0).asText("");
    }

    private String name(List<String> names) {
        String ofResource = Fields.name(resource, names);
        return ofResource.isEmpty() ? Fields.name(record, names) : ofResource;
    }
}
