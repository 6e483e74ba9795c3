package dev.hindsight.service.store;

import dev.hindsight.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: what arrives now can be made durable. */
@Readiness
@ApplicationScoped
public class CanAppend implements HealthCheck {
    private final EventStore store;

    CanAppend(EventStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        return store.obstacle()
                .map(why -> HealthCheckResponse.named("log")
                        .down()
                        .withData("why", why)
                        .build())
                .orElseGet(() -> HealthCheckResponse.up("log"));
    }
}
