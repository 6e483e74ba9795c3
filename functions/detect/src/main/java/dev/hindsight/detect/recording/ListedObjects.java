package dev.hindsight.detect.recording;

import dev.hindsight.detect.input.TreeData;
import dev.hindsight.resource.ResourceVersions;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.InputTypes;
import dev.hindsight.watch.WatchedKind;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Turns plain objects into what an inventory would have sent of them. The same file gives the same ids, so that it can
 * be read twice without harm.
 */
final class ListedObjects {
    private static final URI SOURCE = URI.create("/hindsight/recording");

    private final String cluster;
    private final String inventory;
    private final Instant time;
    private final Map<WatchedKind, Listed> kinds = new TreeMap<>();

    private record Listed(long count, String resourceVersion) {
        static final Listed NOTHING = new Listed(0, "");

        Listed with(String version) {
            String newest = ResourceVersions.isNewer(version, resourceVersion) ? version : resourceVersion;
            return new Listed(count + 1, newest);
        }
    }

    /** @param file names the inventory, with the time */
    ListedObjects(String cluster, String file, Instant time) {
        this.cluster = cluster;
        this.inventory = "recording/" + file + "/" + time;
        this.time = time;
    }

    /** A kind that was listed, also if it has no object. */
    void expect(WatchedKind kind) {
        kinds.putIfAbsent(kind, Listed.NOTHING);
    }

    static boolean isObject(Tree json) {
        return !json.text("kind").isEmpty()
                && !json.text("apiVersion").isEmpty()
                && json.at("metadata").isPresent();
    }

    CloudEvent listed(Tree object) {
        WatchedKind kind = new WatchedKind(object.text("apiVersion"), object.text("kind"));
        Tree metadata = object.at("metadata");
        kinds.merge(
                kind,
                Listed.NOTHING.with(metadata.text("resourceVersion")),
                (before, one) -> before.with(metadata.text("resourceVersion")));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("inventory", inventory);
        data.put("object", object.value());
        return event(InputTypes.INVENTORY_OBJECT, inventory + "/" + metadata.text("uid"), data);
    }

    /** One event a kind that says that its list is complete. The newest version of all stands for the list's. */
    Stream<CloudEvent> completed() {
        String version = kinds.values().stream()
                .map(Listed::resourceVersion)
                .reduce("", (known, next) -> ResourceVersions.isNewer(next, known) ? next : known);
        return kinds.entrySet().stream()
                .map(entry -> completed(entry.getKey(), entry.getValue().count(), version));
    }

    private CloudEvent completed(WatchedKind kind, long count, String version) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("inventory", inventory);
        data.put("apiVersion", kind.apiVersion());
        data.put("kind", kind.kind());
        data.put("count", count);
        data.put("resourceVersion", version);
        data.put("started", time.toString());
        data.put("ended", time.toString());
        String id = inventory + "/" + kind.apiVersion() + "/" + kind.kind();
        return event(InputTypes.INVENTORY_COMPLETED, id, data);
    }

    private CloudEvent event(String type, String id, Map<String, Object> data) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(SOURCE)
                .withType(type)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withExtension("cluster", cluster)
                .withExtension("origin", "recording")
                .withData("application/json", new TreeData(Tree.of(data)))
                .build();
    }
}
