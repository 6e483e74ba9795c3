package dev.hindsight.view.projection;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * The thread that folds never ends by itself: where it did, only a new process helps. It asks no database, else a
 * process would be ended because its database is away.
 */
@Liveness
@ApplicationScoped
public class FoldLives implements HealthCheck {
    private final ViewsLifecycle views;

    FoldLives(ViewsLifecycle views) {
        this.views = views;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("fold").status(views.isFolding()).build();
    }
}
