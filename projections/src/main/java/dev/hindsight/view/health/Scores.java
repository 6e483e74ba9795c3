package dev.hindsight.view.health;

import dev.hindsight.health.HealthScore;
import dev.hindsight.view.cluster.ClusterRow;
import dev.hindsight.view.moment.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The score of a cluster at a moment; unknown before the cluster was listed once. */
@ApplicationScoped
public class Scores {
    private static final String NEVER_LISTED = "the cluster was not listed completely yet";

    private final Deducted deducted;

    Scores(Deducted deducted) {
        this.deducted = deducted;
    }

    public HealthScore at(Moment moment) {
        List<ClusterRow> cluster = ClusterRow.list(
                "cluster = ?1 and positionFrom <= ?2 and positionTo > ?2", moment.cluster(), moment.position());
        boolean known = !cluster.isEmpty() && cluster.getFirst().inventoried;
        return known ? deducted.at(moment).score() : HealthScore.unknown(NEVER_LISTED);
    }
}
