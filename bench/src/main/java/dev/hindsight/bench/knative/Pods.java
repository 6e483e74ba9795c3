package dev.hindsight.bench.knative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What becomes of the pods of a namespace, with the moment at which a watch told it. */
final class Pods implements AutoCloseable {
    private final Process watch;
    private final List<Sight> sights = new ArrayList<>();

    /** @param pod null when it was deleted */
    record Sight(Instant at, String name, String service, boolean deleted, JsonNode pod) {
        boolean is(String condition) {
            for (JsonNode one : pod.path("status").path("conditions")) {
                if (one.path("type").asText().equals(condition)) {
                    return one.path("status").asText().equals("True");
                }
            }
            return false;
        }

        /** Whether the container of ours runs; the queue-proxy is another one. */
        boolean runs() {
            for (JsonNode container : pod.path("status").path("containerStatuses")) {
                if (!container.path("name").asText().equals("queue-proxy")) {
                    return container.path("state").has("running");
                }
            }
            return false;
        }
    }

    Pods(Installed installed) throws IOException {
        this.watch = installed
                .cluster()
                .kubectlProcess(
                        "--namespace",
                        installed.namespace(),
                        "get",
                        "pods",
                        "--watch",
                        "--output-watch-events",
                        "--output=json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (MappingIterator<JsonNode> events =
                Installed.JSON.readerFor(JsonNode.class).readValues(watch.getInputStream())) {
            while (events.hasNext()) {
                add(events.next());
            }
        } catch (IOException | RuntimeException ended) {
            // The watch ends with the program.
            System.err.flush();
        }
    }

    private synchronized void add(JsonNode event) {
        JsonNode pod = event.path("object");
        JsonNode metadata = pod.path("metadata");
        sights.add(new Sight(
                Instant.now(),
                metadata.path("name").asText(),
                metadata.path("labels").path("serving.knative.dev/service").asText("source"),
                event.path("type").asText().equals("DELETED"),
                pod));
    }

    synchronized List<Sight> sights() {
        return List.copyOf(sights);
    }

    /** The first sight of a pod of the service after a moment that fits. */
    Optional<Sight> first(String service, Instant after, Predicate<Sight> fits) {
        return sights().stream()
                .filter(sight -> sight.service().equals(service) && sight.at().isAfter(after) && fits.test(sight))
                .findFirst();
    }

    /** Of every pod of the service that was seen. */
    Stream<String> names(String service) {
        return sights().stream()
                .filter(sight -> sight.service().equals(service))
                .map(Sight::name)
                .distinct();
    }

    @Override
    public void close() {
        watch.destroy();
    }
}
