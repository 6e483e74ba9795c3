package dev.hindsight.app.journey.runtime;

import dev.hindsight.app.journey.HindsightClient;
import dev.hindsight.app.journey.RunningHindsight;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** {@code ./hindsight up}. */
final class OneProcess implements Installation {
    private final Path data;
    private final Path kubeconfig;
    private RunningHindsight running;

    OneProcess(Path data, Path kubeconfig) {
        this.data = data;
        this.kubeconfig = kubeconfig;
        watch();
    }

    @Override
    public HindsightClient client() {
        return running.client();
    }

    @Override
    public void deliver(CloudEvent event) {
        String cluster = client().get("/api/v1/clusters")
                .path("items")
                .path(0)
                .path("name")
                .asText();
        byte[] body = EventFormatProvider.getInstance()
                .resolveFormat(JsonFormat.CONTENT_TYPE)
                .serialize(CloudEventBuilder.from(event)
                        .withExtension("cluster", cluster)
                        .build());
        HttpResponse<String> answer = client().post("/", JsonFormat.CONTENT_TYPE, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("Not taken: " + answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void lookAway() {
        running.stop();
    }

    @Override
    public void watch() {
        running = RunningHindsight.start(data, "up", "--kubeconfig", kubeconfig.toString());
    }

    @Override
    public void killAndStart() {
        running.kill();
        watch();
    }

    @Override
    public void close() {
        running.close();
    }
}
