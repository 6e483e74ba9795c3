package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;

/** Work that comes to an end. */
final class JobStatus {
    private JobStatus() {}

    static ResourceStatus job(Facts facts) {
        Tree status = facts.body().at("status");
        long wanted = facts.body().at("spec", "completions").number(1);
        return judged(facts, status.number("failed", 0)).withReady(status.number("succeeded", 0), wanted);
    }

    private static ResourceStatus judged(Facts facts, long failed) {
        Condition end = Conditions.of(facts, "Failed").filter(Condition::isTrue).orElse(null);
        if (end != null) {
            return ResourceStatus.of(Level.FAILED, "Failed", end.reason() + ": " + end.message());
        }
        if (Conditions.isTrue(facts, "Complete")) {
            return ResourceStatus.of(Level.OK, "Complete", "");
        }
        if (Conditions.isTrue(facts, "Suspended")) {
            return ResourceStatus.of(Level.OK, "Suspended", "");
        }
        return failed > 0
                ? ResourceStatus.of(Level.WARNING, "Running", failed + (failed == 1 ? " pod" : " pods") + " failed")
                : ResourceStatus.of(Level.PROGRESSING, "Running", "");
    }

    static ResourceStatus cronJob(Facts facts) {
        if (facts.body().at("spec").isTrue("suspend")) {
            return ResourceStatus.of(Level.OK, "Suspended", "");
        }
        int active = facts.body().at("status", "active").items().size();
        String schedule = facts.body().at("spec").text("schedule");
        return active > 0
                ? ResourceStatus.of(Level.OK, "Active", active + (active == 1 ? " job runs" : " jobs run"))
                : ResourceStatus.of(Level.OK, "Scheduled", schedule);
    }
}
