package dev.hindsight.service.source;

import dev.hindsight.source.Status;
import dev.hindsight.source.kubernetes.KubernetesSource;
import dev.hindsight.source.kubernetes.KubernetesSource.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who knows where to send to, reaches the API server, and may read at least something there. A sink that is
 * away is no reason: this pod is what waits for it.
 */
@Readiness
@ApplicationScoped
public class SourceReady implements HealthCheck {
    private final SourcePod pod;

    @Inject
    SourceReady(SourcePod pod) {
        this.pod = pod;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("source");
        return pod.source()
                .map(source -> judged(source, answer))
                .orElseGet(() -> answer.down().withData("why", "K_SINK is not set"))
                .build();
    }

    private static HealthCheckResponseBuilder judged(KubernetesSource source, HealthCheckResponseBuilder answer) {
        Reach reach = source.reach();
        answer.withData("apiServer", source.apiServer())
                .withData("kinds", reach.kinds())
                .withData("denied", reach.denied());
        String why = whyNot(reach);
        return why == null ? answer.up() : answer.down().withData("why", why);
    }

    private static String whyNot(Reach reach) {
        Status last = reach.status();
        if (last != null && last.state() == Status.State.UNREACHABLE) {
            return last.detail();
        }
        if (reach.kinds() == 0) {
            return "The API server has not answered yet.";
        }
        return reach.denied() == reach.kinds() ? "Nothing may be read: " + last.detail() : null;
    }
}
