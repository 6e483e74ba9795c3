package dev.hindsight.correlate.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.correlate.Correlate;
import dev.hindsight.correlate.Hearing;
import dev.hindsight.correlate.Progress;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.InputTypes;
import io.quarkus.funqy.Funq;
import io.quarkus.funqy.knative.events.CloudEvent;
import io.quarkus.funqy.knative.events.CloudEventBuilder;
import io.quarkus.funqy.knative.events.CloudEventMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The doorbell and the clock, as Knative delivers them. A failure is answered with 500, which a broker tries again. */
@ApplicationScoped
public class CorrelateFunctions {
    private static final Logger LOG = Logger.getLogger(CorrelateFunctions.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventStore store;
    private final Hearing hearing;

    @Inject
    CorrelateFunctions(Correlate correlate, EventStore store) {
        this.store = store;
        this.hearing = new Hearing(correlate, store.log(), InstantSource.system());
    }

    /** The log of one cluster grew. A doorbell that cannot be read is passed over: it carries nothing. */
    @Funq("log-grew")
    @CloudEventMapping(trigger = InputTypes.LOG_GREW)
    public CloudEvent<Map<String, Object>> grew(CloudEvent<byte[]> bell) throws InterruptedException {
        String cluster = clusterOf(bell);
        return cluster.isEmpty() ? null : answer(cluster, hearing.hear(cluster), extension(bell, "traceparent"));
    }

    /** Once a minute, in case a doorbell was lost. */
    @Funq("ping")
    @CloudEventMapping(trigger = "dev.knative.sources.ping")
    public CloudEvent<Map<String, Object>> ping(CloudEvent<byte[]> tick) throws InterruptedException {
        CloudEvent<Map<String, Object>> answer = null;
        for (String cluster : store.log().clusters()) {
            CloudEvent<Map<String, Object>> bell =
                    answer(cluster, hearing.look(cluster), extension(tick, "traceparent"));
            answer = bell == null ? answer : bell;
        }
        return answer;
    }

    /** Rings on only for what was appended here: else two bells would ring each other for ever. */
    private static CloudEvent<Map<String, Object>> answer(String cluster, Progress progress, String traceparent) {
        if (progress.appended() == 0) {
            return null;
        }
        Map<String, String> extensions = new HashMap<>(Map.of("cluster", cluster));
        if (traceparent != null) {
            extensions.put("traceparent", traceparent);
        }
        return CloudEventBuilder.create()
                .id(UUID.randomUUID().toString())
                .source("/hindsight/correlate")
                .type(InputTypes.LOG_GREW)
                .extensions(extensions)
                .build(Map.of("cluster", cluster, "position", progress.position()));
    }

    private static String clusterOf(CloudEvent<byte[]> bell) {
        String extension = extension(bell, "cluster");
        if (extension != null && !extension.isEmpty()) {
            return extension;
        }
        try {
            return JSON.readTree(bell.data()).path("cluster").asText("");
        } catch (IOException | NullPointerException unreadable) {
            // Funqy does not expect a request without a body.
            LOG.debug("a doorbell that cannot be read");
            return "";
        }
    }

    /** Null when there is none. In binary mode it comes as a header, which a broker in Go writes {@code Ce-Cluster}. */
    private static String extension(CloudEvent<byte[]> event, String name) {
        return event.extensions().entrySet().stream()
                .filter(extension -> extension.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
