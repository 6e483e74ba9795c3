package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Kinds that Hindsight does not know: by the conditions that most controllers write, else by what they say of their
 * health, else by the phase.
 */
final class CustomStatus {
    /** Bad when true, whatever else is said. */
    private static final List<String> BAD = List.of("Failed", "Stalled", "Degraded", "Error", "ReconcileError");

    private static final List<String> TELLING = List.of(
            "Ready",
            "Available",
            "Programmed",
            "Accepted",
            "Established",
            "Healthy",
            "Succeeded",
            "Synced",
            "Reconciled",
            "Complete");

    private static final Set<String> GOOD_WORDS = Set.of(
            "ready",
            "running",
            "active",
            "bound",
            "healthy",
            "available",
            "succeeded",
            "success",
            "complete",
            "completed",
            "deployed",
            "established",
            "online",
            "suspended",
            "valid");

    private static final Set<String> WORDS_OF_A_WAY = Set.of(
            "pending",
            "progressing",
            "creating",
            "provisioning",
            "initializing",
            "starting",
            "updating",
            "upgrading",
            "scaling",
            "reconciling",
            "terminating",
            "deleting");

    private static final Set<String> WARNING_WORDS = Set.of("degraded", "unhealthy", "outofsync", "missing", "warning");

    private static final Set<String> BAD_WORDS = Set.of("failed", "failure", "error", "errored", "lost", "invalid");

    private CustomStatus() {}

    static ResourceStatus of(Facts facts) {
        Tree status = facts.body().at("status");
        ResourceStatus judged = judged(facts, status);
        long wanted = facts.body().at("spec").number("replicas", -1);
        return wanted >= 0 && status.at("readyReplicas").isPresent()
                ? judged.withReady(status.number("readyReplicas", 0), wanted)
                : judged;
    }

    private static ResourceStatus judged(Facts facts, Tree status) {
        for (String type : BAD) {
            Optional<Condition> bad = Conditions.of(facts, type).filter(Condition::isTrue);
            if (bad.isPresent()) {
                return ResourceStatus.of(Level.FAILED, type, told(bad.get()));
            }
        }
        long generation = facts.body().at("metadata").number("generation", 0);
        if (generation > status.number("observedGeneration", generation)) {
            return ResourceStatus.of(
                    Level.PROGRESSING, "Progressing", "its controller has not taken in generation " + generation);
        }
        for (String type : TELLING) {
            Optional<Condition> condition = Conditions.of(facts, type);
            if (condition.isPresent()) {
                return byCondition(condition.get());
            }
        }
        return byWord(status);
    }

    private static ResourceStatus byCondition(Condition condition) {
        return switch (condition.status()) {
            case "True" -> ResourceStatus.of(Level.OK, condition.type(), "");
            case "False" -> ResourceStatus.of(Level.WARNING, "Not" + condition.type(), told(condition));
            default -> ResourceStatus.of(Level.PROGRESSING, "Unknown", told(condition));
        };
    }

    private static ResourceStatus byWord(Tree status) {
        for (Tree said : List.of(status.at("health", "status"), status.at("phase"), status.at("state"))) {
            if (!said.text().isBlank()) {
                String message = status.at("health").text("message");
                return ResourceStatus.of(
                        level(said.text()), said.text(), message.isEmpty() ? status.text("message") : message);
            }
        }
        return ResourceStatus.of(Level.UNKNOWN, "Unknown", "");
    }

    private static Level level(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (GOOD_WORDS.contains(plain)) {
            return Level.OK;
        }
        if (WORDS_OF_A_WAY.contains(plain)) {
            return Level.PROGRESSING;
        }
        if (BAD_WORDS.contains(plain)) {
            return Level.FAILED;
        }
        return WARNING_WORDS.contains(plain) ? Level.WARNING : Level.UNKNOWN;
    }

    private static String told(Condition condition) {
        return condition.message().isEmpty() ? condition.reason() : condition.message();
    }
}
