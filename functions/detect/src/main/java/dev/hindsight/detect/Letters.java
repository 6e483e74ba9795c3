package dev.hindsight.detect;

import dev.hindsight.detect.input.BinaryEvents;
import dev.hindsight.detect.input.ClusterBinding;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.detect.input.StructuredEvents;
import dev.hindsight.store.deadletter.DeadLetters.DeadLetter;
import io.cloudevents.CloudEvent;
import java.util.Map;
import java.util.TreeMap;

/**
 * CloudEvents as dead letters and back: the attributes by their names, the data as the body. A letter whose body is a
 * whole event in structured form is read as well.
 */
final class Letters {
    private Letters() {}

    static Map<String, String> attributes(CloudEvent event) {
        Map<String, String> attributes = new TreeMap<>();
        event.getAttributeNames().forEach(name -> put(attributes, name, event.getAttribute(name)));
        event.getExtensionNames().forEach(name -> put(attributes, name, event.getExtension(name)));
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, Object value) {
        if (value != null) {
            attributes.put(name, value.toString());
        }
    }

    static byte[] body(CloudEvent event) {
        return event.getData() == null ? new byte[0] : event.getData().toBytes();
    }

    /**
     * Of the cluster that the letter came from, and of no other: what came in with a cluster's token was kept under its
     * name.
     *
     * @throws Poison when the letter was no CloudEvent, or not all of it was kept
     */
    static CloudEvent event(DeadLetter letter) throws Poison {
        if (letter.truncated()) {
            throw new Poison("only the beginning of it was kept");
        }
        if (!StructuredEvents.isOne(letter.body())) {
            return BinaryEvents.read(letter.attributes(), letter.body());
        }
        try {
            String cluster = letter.attributes().getOrDefault("cluster", "");
            return new ClusterBinding(cluster).bind(StructuredEvents.read(letter.body()));
        } catch (ClusterBinding.Foreign foreign) {
            throw new Poison(foreign.getMessage());
        }
    }
}
