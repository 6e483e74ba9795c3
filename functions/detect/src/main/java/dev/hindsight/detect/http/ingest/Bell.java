package dev.hindsight.detect.http.ingest;

import dev.hindsight.detect.Doorbell;
import dev.hindsight.detect.Handled;
import dev.hindsight.store.InputTypes;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends the doorbell to the broker. The answer to an event that came through the broker is the doorbell; an event that
 * came straight in here is answered to its sender, who has nobody to ring for. Nothing waits for it: a bell that is
 * not heard costs time and no event, since a clock rings as well.
 */
@ApplicationScoped
public class Bell {
    private static final Logger LOG = Logger.getLogger(Bell.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Optional<URI> broker;
    private final Doorbell doorbell = new Doorbell(InstantSource.system());
    private final HttpClient http;

    /** @param broker empty where whoever must catch up waits on the log itself */
    @Inject
    Bell(@ConfigProperty(name = "hindsight.ingest.doorbell-to") Optional<URI> broker) {
        this.broker = broker;
        this.http = broker.isEmpty()
                ? null
                : HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build();
    }

    /** @param positions the log's end by cluster */
    void ring(Map<String, Long> positions) {
        broker.ifPresent(to -> positions.forEach((cluster, position) ->
                doorbell.after(new Handled.Appended(cluster, position)).ifPresent(ring -> send(to, ring))));
    }

    private void send(URI to, Doorbell.Ring ring) {
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event(ring).encode()))
                .build();
        http.sendAsync(request, BodyHandlers.discarding())
                .thenAccept(answer -> {
                    if (answer.statusCode() >= 300) {
                        LOG.warnf("The broker answered %d to the doorbell of %s", answer.statusCode(), ring.cluster());
                    }
                })
                .exceptionally(failure -> {
                    LOG.warnf("The broker did not take the doorbell of %s: %s", ring.cluster(), failure.getMessage());
                    return null;
                });
    }

    private static JsonObject event(Doorbell.Ring ring) {
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/hindsight/ingest")
                .put("type", InputTypes.LOG_GREW)
                .put("cluster", ring.cluster())
                .put("datacontenttype", "application/json")
                .put("data", new JsonObject().put("cluster", ring.cluster()).put("position", ring.position()));
    }
}
