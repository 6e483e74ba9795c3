package dev.hindsight.service.logs;

import dev.hindsight.source.Status;
import dev.hindsight.source.log.LogSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who knows where to send to, and reaches the API server if logs are followed. A sink that is away is no
 * reason: this pod is what waits for it, and tells senders to.
 */
@Readiness
@ApplicationScoped
public class LogsReady implements HealthCheck {
    private final LogsPod pod;

    @Inject
    LogsReady(LogsPod pod) {
        this.pod = pod;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("logs");
        if (!pod.hasSink()) {
            return answer.down().withData("why", "K_SINK is not set").build();
        }
        return pod.source()
                .map(source -> judged(source, answer))
                .orElseGet(answer::up)
                .build();
    }

    private static HealthCheckResponseBuilder judged(LogSource source, HealthCheckResponseBuilder answer) {
        Status last = source.status();
        answer.withData("containers", source.containers());
        if (last == null || last.state() == Status.State.STARTED) {
            return answer.down().withData("why", "The pods were not listed yet.");
        }
        boolean reached = last.state() != Status.State.UNREACHABLE;
        return reached ? answer.up() : answer.down().withData("why", String.valueOf(last.detail()));
    }
}
