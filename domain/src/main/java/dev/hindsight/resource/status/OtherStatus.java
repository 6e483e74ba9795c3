package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import java.util.List;
import java.util.Optional;

/** Kinds that Hindsight does not know: by the condition that most controllers write, else by the phase. */
final class OtherStatus {
    private static final List<String> TELLING =
            List.of("Ready", "Available", "Programmed", "Accepted", "Established", "Healthy", "Succeeded");

    private OtherStatus() {}

    static ResourceStatus of(Facts facts) {
        for (String type : TELLING) {
            Optional<Condition> condition = Conditions.of(facts, type);
            if (condition.isPresent()) {
                return byCondition(condition.get());
            }
        }
        String phase = facts.body().at("status").text("phase");
        return ResourceStatus.of(Level.UNKNOWN, phase.isEmpty() ? "Unknown" : phase, "");
    }

    private static ResourceStatus byCondition(Condition condition) {
        return switch (condition.status()) {
            case "True" -> ResourceStatus.of(Level.OK, condition.type(), "");
            case "False" -> ResourceStatus.of(Level.WARNING, "Not" + condition.type(), told(condition));
            default -> ResourceStatus.of(Level.PROGRESSING, "Unknown", told(condition));
        };
    }

    private static String told(Condition condition) {
        return condition.message().isEmpty() ? condition.reason() : condition.message();
    }
}
