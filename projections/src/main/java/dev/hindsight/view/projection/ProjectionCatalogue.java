package dev.hindsight.view.projection;

import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.view.change.ChangeProjection;
import dev.hindsight.view.cluster.ClusterProjection;
import dev.hindsight.view.difference.DifferenceProjection;
import dev.hindsight.view.error.fold.ErrorProjection;
import dev.hindsight.view.finding.FindingProjection;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.health.fold.HealthProjection;
import dev.hindsight.view.log.LogProjection;
import dev.hindsight.view.resource.fold.ResourceProjection;
import dev.hindsight.view.ruleset.RuleSetProjection;
import dev.hindsight.view.suppression.SuppressionProjection;
import dev.hindsight.view.timeline.TimelineProjection;
import dev.hindsight.view.token.TokenProjection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** All projections that there are. */
@Singleton
public class ProjectionCatalogue {
    private final List<Projection> all;

    ProjectionCatalogue(RuleCatalogue rules) {
        all = List.of(
                new LogProjection(),
                new ClusterProjection(),
                new ResourceProjection(rules),
                new FindingProjection(),
                new HealthProjection(rules),
                new RuleSetProjection(),
                new SuppressionProjection(),
                new TokenProjection(),
                new DifferenceProjection(),
                new ChangeProjection(),
                new ErrorProjection(),
                new TimelineProjection());
    }

    public List<Projection> all() {
        return all;
    }

    public Optional<Projection> named(String name) {
        return all.stream().filter(projection -> projection.name().equals(name)).findFirst();
    }
}
