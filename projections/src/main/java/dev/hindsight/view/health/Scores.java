package dev.hindsight.view.health;

import dev.hindsight.health.HealthScore;
import dev.hindsight.view.cluster.ClusterRow;
import dev.hindsight.view.health.part.Census;
import dev.hindsight.view.health.part.Part;
import dev.hindsight.view.moment.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The score of a cluster or a part of it at a moment; unknown before the cluster was listed once. */
@ApplicationScoped
public class Scores {
    private static final String NEVER_LISTED = "the cluster was not listed completely yet";

    private final Deducted deducted;
    private final Census census;

    Scores(Deducted deducted, Census census) {
        this.deducted = deducted;
        this.census = census;
    }

    public HealthScore at(Moment moment) {
        return at(moment, Part.WHOLE);
    }

    public HealthScore at(Moment moment, Part part) {
        if (!isListed(moment)) {
            return HealthScore.unknown(NEVER_LISTED);
        }
        String unknown = census.unknownBecause(part, moment);
        return unknown == null ? deducted.of(moment, part).score() : HealthScore.unknown(unknown);
    }

    /** Whether the cluster was listed completely up to then. */
    public boolean isListed(Moment moment) {
        List<ClusterRow> cluster = ClusterRow.list(
                "cluster = ?1 and positionFrom <= ?2 and positionTo > ?2", moment.cluster(), moment.position());
        return !cluster.isEmpty() && cluster.getFirst().inventoried;
    }
}
