package dev.hindsight.view.projection;

import dev.hindsight.view.fold.Projection;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether every view takes up what is appended. Told apart from being ready: a view that stands still goes on to show
 * the past, and says with every answer how far it has come, so nobody is served better by no page at all.
 */
@Wellness
@ApplicationScoped
public class FollowsTheLog implements HealthCheck {
    private final ProjectionCatalogue projections;
    private final Progress progress;

    FollowsTheLog(ProjectionCatalogue projections, Progress progress) {
        this.projections = projections;
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("views").up();
        for (Projection projection : projections.all()) {
            Optional<String> failure = progress.failure(projection.name());
            failure.ifPresent(why -> answer.withData(projection.name(), why).down());
        }
        return answer.build();
    }
}
