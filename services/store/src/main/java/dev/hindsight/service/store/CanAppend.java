package dev.hindsight.service.store;

import dev.hindsight.store.EventStore;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready means: what arrives now can be made durable. */
@Readiness
@Singleton
public class CanAppend implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(CanAppend.class);

    private final EventStore store;
    private final AtomicReference<String> lastWhy = new AtomicReference<>("");
    private volatile double lastFound = Double.NaN;

    CanAppend(EventStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> obstacle = store.obstacle();
        tellChange(obstacle.orElse(""));
        lastFound = obstacle.isPresent() ? 1 : 0;
        return obstacle.map(why -> HealthCheckResponse.named("log")
                        .down()
                        .withData("why", why)
                        .build())
                .orElseGet(() -> HealthCheckResponse.up("log"));
    }

    private void tellChange(String why) {
        String before = lastWhy.getAndSet(why);
        if (why.isEmpty() && !before.isEmpty()) {
            LOG.info("The log can be appended to again");
        } else if (!why.equals(before)) {
            LOG.warnf("Nothing can be appended: %s", why);
        }
    }

    /** 1 for an obstacle, 0 for none, NaN before anybody asked: figures are told without another look. */
    double lastFound() {
        return lastFound;
    }
}
