package dev.hindsight.service.store;

import dev.hindsight.store.EventStore;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: what arrives now can be made durable. */
@Readiness
@Singleton
public class CanAppend implements HealthCheck {
    private final EventStore store;
    private volatile double lastFound = Double.NaN;

    CanAppend(EventStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> obstacle = store.obstacle();
        lastFound = obstacle.isPresent() ? 1 : 0;
        return obstacle.map(why -> HealthCheckResponse.named("log")
                        .down()
                        .withData("why", why)
                        .build())
                .orElseGet(() -> HealthCheckResponse.up("log"));
    }

    /** 1 for an obstacle, 0 for none, NaN before anybody asked: figures are told without another look. */
    double lastFound() {
        return lastFound;
    }
}
