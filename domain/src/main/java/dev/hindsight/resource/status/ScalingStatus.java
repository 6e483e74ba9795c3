package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import java.util.Optional;

/** Who changes the number of pods, and who guards it. */
final class ScalingStatus {
    private ScalingStatus() {}

    static ResourceStatus autoscaler(Facts facts) {
        Tree status = facts.body().at("status");
        Optional<Condition> blind = Conditions.of(facts, "ScalingActive").filter(Condition::isFalse);
        Optional<Condition> unable = Conditions.of(facts, "AbleToScale").filter(Condition::isFalse);
        Condition wrong = blind.or(() -> unable).orElse(null);
        ResourceStatus judged;
        if (wrong != null) {
            judged = ResourceStatus.of(Level.WARNING, "Inactive", wrong.message());
        } else if (Conditions.of(facts, "ScalingLimited")
                .filter(limited -> limited.isTrue() && limited.reason().equals("TooManyReplicas"))
                .isPresent()) {
            judged = ResourceStatus.of(Level.WARNING, "Limited", "wants more than its maximum");
        } else {
            judged = ResourceStatus.of(Level.OK, "Active", "");
        }
        return judged.withReady(status.number("currentReplicas", 0), status.number("desiredReplicas", 0));
    }

    static ResourceStatus disruptionBudget(Facts facts) {
        Tree status = facts.body().at("status");
        long healthy = status.number("currentHealthy", 0);
        long wanted = status.number("desiredHealthy", 0);
        ResourceStatus judged = healthy < wanted
                ? ResourceStatus.of(Level.WARNING, "Unhealthy", "fewer pods are healthy than must be")
                : status.number("disruptionsAllowed", 0) > 0
                        ? ResourceStatus.of(Level.OK, "Active", "")
                        : ResourceStatus.of(Level.OK, "Blocking", "allows no disruption now");
        return judged.withReady(healthy, wanted);
    }
}
