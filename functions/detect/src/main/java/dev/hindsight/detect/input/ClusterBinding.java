package dev.hindsight.detect.input;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.util.Map;

/**
 * Of which cluster events may be that come in by one way.
 *
 * @param cluster the only one; empty for whichever they name
 */
public record ClusterBinding(String cluster) {
    private static final String EXTENSION = "cluster";

    public static final ClusterBinding FREE = new ClusterBinding("");

    /** An event names another cluster than the one whose events are taken. */
    public static final class Foreign extends Exception {
        private static final long serialVersionUID = 1;

        private Foreign(String message) {
            super(message);
        }
    }

    /** The event as one of the cluster; one that names none is of it. */
    public CloudEvent bind(CloudEvent event) throws Foreign {
        if (cluster.isEmpty()) {
            return event;
        }
        Object named = event.getExtension(EXTENSION);
        if (named == null || named.toString().isEmpty()) {
            return CloudEventBuilder.v1(event).withExtension(EXTENSION, cluster).build();
        }
        if (!named.toString().equals(cluster)) {
            throw new Foreign("The event “" + brief(event.getId()) + "” names the cluster “" + brief(named.toString())
                    + "”, but only events of “" + cluster + "” may come in here.");
        }
        return event;
    }

    /** What is known of input that could not even be read. */
    public Map<String, String> attributes() {
        return cluster.isEmpty() ? Map.of() : Map.of(EXTENSION, cluster);
    }

    private static String brief(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
