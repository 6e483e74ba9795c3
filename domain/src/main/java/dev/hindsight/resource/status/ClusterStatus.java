package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.resource.part.Quantities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Nodes, namespaces, their quotas, and what controllers report. */
final class ClusterStatus {
    private static final Set<String> TROUBLES =
            Set.of("MemoryPressure", "DiskPressure", "PIDPressure", "NetworkUnavailable");

    private ClusterStatus() {}

    static ResourceStatus node(Facts facts) {
        Condition ready = Conditions.of(facts, "Ready").orElse(null);
        boolean cordoned = facts.body().at("spec").isTrue("unschedulable");
        String word = ready == null ? "Unknown" : ready.isTrue() ? "Ready" : "NotReady";
        String suffix = cordoned ? ",SchedulingDisabled" : "";
        if (ready == null) {
            return ResourceStatus.of(Level.UNKNOWN, word + suffix, "");
        }
        if (!ready.isTrue()) {
            return ResourceStatus.of(Level.FAILED, word + suffix, ready.message());
        }
        List<String> troubles = Conditions.of(facts).stream()
                .filter(condition -> TROUBLES.contains(condition.type()) && condition.isTrue())
                .map(Condition::type)
                .toList();
        Level level = cordoned || !troubles.isEmpty() ? Level.WARNING : Level.OK;
        return ResourceStatus.of(level, word + suffix, String.join(", ", troubles));
    }

    static ResourceStatus namespace(Facts facts) {
        String phase = facts.body().at("status").text("phase");
        Level level = phase.equals("Active") ? Level.OK : phase.isEmpty() ? Level.UNKNOWN : Level.PROGRESSING;
        return ResourceStatus.of(level, phase.isEmpty() ? "Unknown" : phase, "");
    }

    static ResourceStatus event(Facts facts) {
        Tree body = facts.body();
        Level level = body.text("type").equals("Warning") ? Level.WARNING : Level.OK;
        String message = body.text("message").isEmpty() ? body.text("note") : body.text("message");
        return ResourceStatus.of(level, body.text("reason").isEmpty() ? "Event" : body.text("reason"), message);
    }

    static ResourceStatus quota(Facts facts) {
        Tree hard = facts.body().at("status", "hard");
        Tree used = facts.body().at("status", "used");
        List<String> exhausted = new ArrayList<>();
        for (String name : hard.names()) {
            BigDecimal limit = Quantities.parse(hard.at(name)).orElse(null);
            BigDecimal use = Quantities.parse(used.at(name)).orElse(null);
            if (limit != null && use != null && use.compareTo(limit) >= 0) {
                exhausted.add(name + " " + used.text(name) + "/" + hard.text(name));
            }
        }
        return exhausted.isEmpty()
                ? ResourceStatus.of(Level.OK, "Active", "")
                : ResourceStatus.of(Level.WARNING, "Exhausted", String.join(", ", exhausted));
    }
}
