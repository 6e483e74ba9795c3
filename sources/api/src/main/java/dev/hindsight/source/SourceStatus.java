package dev.hindsight.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how a source is, in order, on a thread of its own: a source that is stuck because nobody takes its events must
 * not get stuck in saying so. While it waits, the oldest word is dropped for the newest once too many wait.
 */
public final class SourceStatus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SourceStatus.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WAITING = 32;
    private static final Word END = new Word(null, new CompletableFuture<>());
    private static final Duration LAST_WORD = Duration.ofSeconds(2);

    private final BlockingQueue<Word> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Publisher publisher;
    private final URI origin;
    private final String cluster;
    private final String source;
    private final InstantSource clock;
    private final Thread teller;

    /**
     * @param origin the CloudEvents' {@code source}
     * @param source the name of the source among those of the cluster: {@code kubernetes}
     */
    public SourceStatus(Publisher publisher, URI origin, String cluster, String source, InstantSource clock) {
        this.publisher = publisher;
        this.origin = origin;
        this.cluster = cluster;
        this.source = source;
        this.clock = clock;
        this.teller =
                Thread.ofVirtual().name("status-" + source + "-" + cluster).start(this::tell);
    }

    /**
     * Never blocks. The answer completes when the word is taken over, or never will be: for whoever must not go on
     * before it is known.
     */
    public CompletableFuture<Void> say(Status status) {
        Word word = new Word(event(status), new CompletableFuture<>());
        enqueue(word);
        return word.told();
    }

    /** Says the rest for at most two seconds. */
    @Override
    public void close() {
        enqueue(END);
        try {
            if (!teller.join(LAST_WORD)) {
                teller.interrupt();
                teller.join(LAST_WORD);
            }
        } catch (InterruptedException interrupted) {
            teller.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void enqueue(Word word) {
        while (!waiting.offer(word)) {
            Word oldest = waiting.poll();
            if (oldest != null) {
                oldest.told().complete(null);
            }
        }
    }

    private void tell() {
        try {
            for (Word word = waiting.take(); word != END; word = waiting.take()) {
                deliver(word);
            }
        } catch (InterruptedException closed) {
            LOG.debug("the status of {} {} is no longer told", source, cluster);
        }
    }

    private void deliver(Word word) throws InterruptedException {
        try {
            publisher.publish(word.event());
        } catch (Undeliverable refused) {
            LOG.warn("How {} of {} is could not be told: {}", source, cluster, refused.getMessage());
        } finally {
            word.told().complete(null);
        }
    }

    private record Word(CloudEvent event, CompletableFuture<Void> told) {}

    private CloudEvent event(Status status) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(origin)
                .withType(InputTypes.SOURCE_STATUS)
                .withTime(clock.instant().atOffset(ZoneOffset.UTC))
                .withExtension("cluster", cluster)
                .withData(
                        "application/json",
                        BytesCloudEventData.wrap(json(status).getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private String json(Status status) {
        ObjectNode body = JSON.createObjectNode();
        body.put("source", source);
        body.put("state", status.state().wireName());
        body.put("since", status.since().toString());
        if (status.detail() != null) {
            body.put("detail", status.detail());
        }
        if (!status.parts().isEmpty()) {
            ArrayNode kinds = body.putArray("kinds");
            status.parts()
                    .forEach(part -> kinds.addObject()
                            .put("apiVersion", part.apiVersion())
                            .put("kind", part.kind()));
        }
        if (status.dropped() > 0) {
            body.put("dropped", status.dropped());
        }
        return body.toString();
    }
}
