package dev.hindsight.service.logs;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What the pod has around it: a sink, and nothing to follow. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    static Sink sink;

    @Override
    public Map<String, String> start() {
        try {
            sink = new Sink();
            return Map.of(
                    "quarkus.http.test-port", "0",
                    "K_SINK", sink.uri().toString(),
                    "K_CE_OVERRIDES", "{\"extensions\":{\"cluster\":\"west\"}}",
                    "hindsight.cluster", "west",
                    "hindsight.logs.follow", "false",
                    "hindsight.logs.doors.open", "true",
                    "hindsight.logs.doors.tokens-to", sink.uri() + "ingest");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        sink.close();
    }
}
