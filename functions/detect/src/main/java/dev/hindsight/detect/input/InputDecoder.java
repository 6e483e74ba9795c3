package dev.hindsight.detect.input;

import dev.hindsight.observation.Told;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.time.InstantSource;

/** CloudEvents to what they say. Safe for many threads. */
public final class InputDecoder {
    private final String defaultCluster;
    private final int largestData;
    private final InstantSource now;

    /**
     * @param defaultCluster for events that do not name their cluster; empty when such events are to be refused
     * @param largestData bytes of data that an event may have
     * @param now gives the time of events that do not say when they happened
     */
    public InputDecoder(String defaultCluster, int largestData, InstantSource now) {
        this.defaultCluster = defaultCluster;
        this.largestData = largestData;
        this.now = now;
    }

    /** @throws Poison when nobody can ever handle it */
    public Input decode(CloudEvent event) throws Poison {
        String type = event.getType();
        return switch (type) {
            case InputTypes.RESOURCE_ADD ->
                new Input.ObjectTold(envelope(event), object(event, data(event)), Told.ADDED);
            case InputTypes.RESOURCE_UPDATE ->
                new Input.ObjectTold(envelope(event), object(event, data(event)), Told.UPDATED);
            case InputTypes.RESOURCE_DELETE ->
                new Input.ObjectDeleted(envelope(event), object(event, lastKnown(data(event))));
            case InputTypes.INVENTORY_OBJECT -> listed(event, data(event));
            case InputTypes.INVENTORY_COMPLETED -> WatchInput.completed(envelope(event), data(event));
            case InputTypes.LOG_BATCH -> LogInput.batch(envelope(event), data(event));
            case InputTypes.SOURCE_STATUS -> WatchInput.status(envelope(event), data(event));
            default -> throw new Poison(unknown(type));
        };
    }

    private Envelope envelope(CloudEvent event) throws Poison {
        String cluster = extension(event, "cluster");
        if (cluster.isEmpty()) {
            cluster = defaultCluster;
        }
        if (cluster.isEmpty()) {
            throw new Poison("the event names no cluster: set the extension 'cluster', with ceOverrides of its source");
        }
        String traceparent = extension(event, "traceparent");
        return new Envelope(
                Names.check("the cluster's name", cluster),
                extension(event, "origin").equals("recording") ? "recording" : "watch",
                Names.check("the event's id", event.getId()),
                event.getTime() == null ? now.instant() : event.getTime().toInstant(),
                traceparent.isEmpty() ? null : Names.check("the traceparent", traceparent));
    }

    private Input listed(CloudEvent event, Tree data) throws Poison {
        String inventory = data.text("inventory");
        if (inventory.isEmpty()) {
            throw new Poison("a listed object without the id of its inventory");
        }
        return new Input.ObjectListed(
                envelope(event), Names.check("the inventory's id", inventory), object(event, data.at("object")));
    }

    private Tree data(CloudEvent event) throws Poison {
        CloudEventData data = event.getData();
        if (data instanceof TreeData read) {
            return read.object();
        }
        byte[] bytes = data == null ? new byte[0] : data.toBytes();
        if (bytes.length > largestData) {
            throw new Poison("the data has " + bytes.length + " bytes; at most " + largestData + " are taken");
        }
        return JsonTrees.factual(bytes);
    }

    /** Go's informers wrap the last known form of an object whose delete they missed. */
    private static Tree lastKnown(Tree data) {
        boolean wrapped = data.at("metadata").isEmpty() && data.at("Key").isPresent();
        return wrapped ? data.at("Obj") : data;
    }

    private static Tree object(CloudEvent event, Tree object) throws Poison {
        if (object.at("metadata").names().isEmpty()) {
            throw new Poison(
                    object.text("name").isEmpty()
                            ? "the data is no Kubernetes object: it has no metadata"
                            : "the data only refers to an object: its source must run in mode Resource");
        }
        if (object.at("metadata").text("uid").isEmpty()) {
            throw new Poison("the object has no uid");
        }
        return Identified.by(object, extension(event, "apiversion"), extension(event, "kind"));
    }

    private static String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? "" : value.toString();
    }

    private static String unknown(String type) {
        int version = type.lastIndexOf(".v");
        String name = version < 0 ? type : type.substring(0, version);
        boolean known = InputTypes.INVENTORY_OBJECT.startsWith(name + ".v")
                || InputTypes.INVENTORY_COMPLETED.startsWith(name + ".v")
                || InputTypes.LOG_BATCH.startsWith(name + ".v")
                || InputTypes.SOURCE_STATUS.startsWith(name + ".v");
        return known && version >= 0
                ? "version " + type.substring(version + 1) + " of " + name + " is not known; v1 is"
                : "nobody here handles events of type " + type;
    }
}
