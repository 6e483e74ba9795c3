package dev.hindsight.view.resource.fold;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.topology.Workloads;
import java.util.Optional;

/** How an object of any kind is, in the words that kubectl uses. */
final class Standings {
    private Standings() {}

    static Standing of(Facts facts) {
        return switch (facts.ref().kind()) {
            case "Pod" -> PodStanding.of(facts);
            case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet" -> replicas(facts);
            case "Job" -> job(facts);
            case "CronJob" -> cronJob(facts);
            case "Node" -> node(facts);
            case "Service" -> Standing.of(facts.body().at("spec").text("type"), "", Level.OK);
            case "PersistentVolumeClaim", "PersistentVolume" -> volume(facts);
            case "Event" -> Standing.of(facts.body().text("type"), facts.body().text("reason"), Level.OK);
            default -> other(facts);
        };
    }

    private static Standing replicas(Facts facts) {
        long wanted = Workloads.wanted(facts);
        long ready = Workloads.ready(facts);
        Optional<Condition> stuck = Conditions.of(facts, "ReplicaFailure")
                .filter(Condition::isTrue)
                .or(() -> Conditions.of(facts, "Progressing").filter(Condition::isFalse));
        if (stuck.isPresent()) {
            return Standing.of("Stuck", stuck.get().reason(), Level.FAILED).ready(ready, wanted);
        }
        if (wanted == 0) {
            return Standing.of("Scaled to zero", "", Level.OK).ready(ready, wanted);
        }
        if (ready >= wanted) {
            return Standing.of("Available", "", Level.OK).ready(ready, wanted);
        }
        boolean rolledOut = Conditions.of(facts, "Progressing")
                .filter(condition -> condition.reason().equals("NewReplicaSetAvailable"))
                .isPresent();
        return rolledOut
                ? Standing.of("Short of replicas", "", Level.WARNING).ready(ready, wanted)
                : Standing.of("Progressing", "", Level.PROGRESSING).ready(ready, wanted);
    }

    private static Standing job(Facts facts) {
        Optional<Condition> failed = Conditions.of(facts, "Failed").filter(Condition::isTrue);
        long wanted = facts.body().at("spec").number("completions", 1);
        long done = facts.body().at("status").number("succeeded", 0);
        if (failed.isPresent()) {
            return Standing.of("Failed", failed.get().reason(), Level.FAILED).ready(done, wanted);
        }
        if (Conditions.isTrue(facts, "Complete")) {
            return Standing.of("Complete", "", Level.OK).ready(done, wanted);
        }
        return facts.body().at("spec").isTrue("suspend")
                ? Standing.of("Suspended", "", Level.OK).ready(done, wanted)
                : Standing.of("Running", "", Level.PROGRESSING).ready(done, wanted);
    }

    private static Standing cronJob(Facts facts) {
        boolean suspended = facts.body().at("spec").isTrue("suspend");
        return Standing.of(suspended ? "Suspended" : facts.body().at("spec").text("schedule"), "", Level.OK);
    }

    private static Standing node(Facts facts) {
        Condition ready =
                Conditions.of(facts, "Ready").orElse(new Condition("Ready", "Unknown", "no condition Ready", "", ""));
        String cordoned = facts.body().at("spec").isTrue("unschedulable") ? ", cordoned" : "";
        if (!ready.isTrue()) {
            return Standing.of("NotReady" + cordoned, ready.reason(), Level.FAILED);
        }
        Optional<Condition> pressure = Conditions.of(facts).stream()
                .filter(condition -> condition.type().endsWith("Pressure") && condition.isTrue())
                .findFirst();
        return pressure.map(condition -> Standing.of("Ready" + cordoned, condition.type(), Level.WARNING))
                .orElseGet(() -> Standing.of("Ready" + cordoned, "", Level.OK));
    }

    private static Standing volume(Facts facts) {
        Tree status = facts.body().at("status");
        String phase = status.text("phase");
        Level level =
                switch (phase) {
                    case "Bound", "Available" -> Level.OK;
                    case "Lost", "Failed" -> Level.FAILED;
                    case "Released" -> Level.WARNING;
                    default -> Level.PROGRESSING;
                };
        return Standing.of(phase.isEmpty() ? "Pending" : phase, status.text("reason"), level);
    }

    private static Standing other(Facts facts) {
        if (facts.body().at("metadata", "deletionTimestamp").isPresent()) {
            return Standing.of("Terminating", "", Level.PROGRESSING);
        }
        String phase = facts.body().at("status").text("phase");
        if (!phase.isEmpty()) {
            return Standing.of(phase, facts.body().at("status").text("reason"), levelOfPhase(phase));
        }
        Optional<Condition> ready = Conditions.of(facts, "Ready");
        if (ready.isPresent()) {
            return ready.get().isTrue()
                    ? Standing.of("Ready", "", Level.OK)
                    : Standing.of("NotReady", ready.get().reason(), Level.WARNING);
        }
        return Standing.of("Present", "", Level.OK);
    }

    private static Level levelOfPhase(String phase) {
        return switch (phase) {
            case "Failed", "Error" -> Level.FAILED;
            case "Pending", "Terminating" -> Level.PROGRESSING;
            case "Active", "Running", "Ready", "Succeeded", "Bound" -> Level.OK;
            default -> Level.UNKNOWN;
        };
    }
}
