package dev.hindsight.finding.extension;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.kind.KindRows;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Kinds that Hindsight does not know, and what brings them, by what their controllers say of them. */
public final class CustomResourceRules {
    /** Words by which controllers say that they are at work, not that something failed. */
    private static final List<String> AT_WORK = List.of(
            "progress",
            "reconcil",
            "pending",
            "creating",
            "provision",
            "initializ",
            "init",
            "waiting",
            "install",
            "updat",
            "upgrad",
            "start",
            "deploy",
            "scaling",
            "issuing",
            "resolving",
            "notready",
            "unknown");

    /** What waits for a person rather than for a machine. */
    private static final Set<String> WAITS_FOR_APPROVAL = Set.of("RequiresApproval", "UpgradePending");

    private static final Set<String> BAD_PHASES = Set.of(
            "failed",
            "failure",
            "error",
            "errored",
            "lost",
            "invalid",
            "degraded",
            "unhealthy",
            "crashed",
            "upgradefailed",
            "installfailed");

    private static final Set<String> TRUE_IS_BAD = Set.of(
            "Failed",
            "Failure",
            "Stalled",
            "Degraded",
            "Error",
            "ReconcileError",
            "Errored",
            "Invalid",
            "Unhealthy",
            "InstallFailed",
            "ResolutionFailed",
            "CatalogSourcesUnhealthy",
            "BundleLookupFailed",
            "InstallPlanFailed",
            "InstallPlanMissing");

    private static final List<String> FALSE_IS_BAD = List.of(
            "Ready",
            "Available",
            "Healthy",
            "Succeeded",
            "Synced",
            "Established",
            "NamesAccepted",
            "Installed",
            "Serving",
            "Accepted",
            "Programmed");

    private static final Rule FAILED = Row.reliability("custom-resource-failed", "Custom resource failed")
            .why("Its controller says that it could not make what the object asks for.")
            .costs(Severity.MEDIUM, 2, 10)
            .from(
                    "objects",
                    "one whose conditions or phase say that it failed or is not ready, and not that it is on"
                            + " its way")
            .remedy("Read what its controller says: kubectl -n {namespace} describe {kind} {name}")
            .docs("concepts/extend-kubernetes/api-extension/custom-resources/")
            .alone(Rule.ANY_KIND);

    private static final Rule WAITS = Row.reliability("waits-for-approval", "Waits for an approval")
            .why("Nothing goes on until a person approves it; updates with fixes may wait with it.")
            .costs(Severity.LOW, 1, 5)
            .from("objects", "one whose phase or state says that it waits to be approved")
            .remedy("See what is to be approved: kubectl -n {namespace} get {kind} {name} -o yaml ; an InstallPlan:"
                    + " kubectl -n {namespace} patch {kind} {name} --type=merge -p '{\"spec\":{\"approved\":true}}'")
            .docs("concepts/extend-kubernetes/operator/")
            .alone(Rule.ANY_KIND);

    private static final Rule EXTENSION = Row.reliability(
                    "api-extension-unavailable", "Part of the API does not answer")
            .why("Requests for its kinds fail, and with them deleting namespaces and collecting garbage.")
            .costs(Severity.HIGH, 5, 20)
            .from("extensions", "an APIService that is not Available, or a definition that is not Established")
            .remedy("See why: kubectl describe {kind} {name} ; and what serves it: kubectl get apiservices,crds")
            .docs("concepts/extend-kubernetes/api-extension/apiserver-aggregation/")
            .alone("APIService", "CustomResourceDefinition");

    private CustomResourceRules() {}

    public static List<ObjectRule> rows() {
        return List.of(
                new ObjectRule(FAILED, CustomResourceRules::failed),
                new ObjectRule(WAITS, CustomResourceRules::waits),
                new ObjectRule(EXTENSION, CustomResourceRules::extension));
    }

    private static boolean isKnown(Facts facts) {
        ResourceRef ref = facts.ref();
        return KindRows.isKnown(ref.apiVersion(), ref.kind());
    }

    private static Optional<Verdict> failed(Facts facts) {
        if (isKnown(facts) || isBehind(facts)) {
            return Optional.empty();
        }
        Optional<Condition> bad = firstBad(facts);
        if (bad.isPresent()) {
            String why = bad.get().reason().isEmpty() ? "" : ": " + bad.get().reason();
            return Optional.of(new Verdict(
                    bad.get().type() + " is " + bad.get().status() + why, List.of(evidence(facts, bad.get()))));
        }
        for (String field : List.of("phase", "state")) {
            String word = facts.body().at("status").text(field);
            if (BAD_PHASES.contains(word.toLowerCase(java.util.Locale.ROOT))) {
                return Optional.of(
                        new Verdict("Its " + field + " is " + word, List.of(evidence(facts, "status." + field, word))));
            }
        }
        String health = facts.body().at("status", "health").text("status");
        return Verdict.when(
                BAD_PHASES.contains(health.toLowerCase(java.util.Locale.ROOT)),
                "Its health is " + health,
                evidence(facts, "status.health.status", health));
    }

    private static Optional<Condition> firstBad(Facts facts) {
        List<Condition> conditions = Conditions.of(facts);
        Optional<Condition> failed = conditions.stream()
                .filter(condition -> condition.isTrue() && TRUE_IS_BAD.contains(condition.type()))
                .findFirst();
        boolean atWork = conditions.stream()
                .anyMatch(condition -> condition.isTrue()
                        && Set.of("Reconciling", "Progressing").contains(condition.type())
                        && !condition.reason().equals("Retrying"));
        return failed.or(() -> atWork
                ? Optional.empty()
                : conditions.stream()
                        .filter(condition -> condition.isFalse() && FALSE_IS_BAD.contains(condition.type()))
                        .filter(condition -> !isAtWork(condition))
                        .findFirst());
    }

    private static boolean isAtWork(Condition condition) {
        String reason = condition.reason().toLowerCase(java.util.Locale.ROOT);
        boolean failure = reason.contains("fail") || reason.contains("error");
        return !failure && (reason.isEmpty() || AT_WORK.stream().anyMatch(reason::contains));
    }

    /** Its controller has not yet looked at what is wanted now. */
    private static boolean isBehind(Facts facts) {
        long wanted = facts.body().at("metadata").number("generation", 0);
        return wanted > facts.body().at("status").number("observedGeneration", wanted);
    }

    private static Optional<Verdict> waits(Facts facts) {
        if (isKnown(facts)) {
            return Optional.empty();
        }
        for (String field : List.of("phase", "state")) {
            String word = facts.body().at("status").text(field);
            if (WAITS_FOR_APPROVAL.contains(word)) {
                return Optional.of(
                        new Verdict("It waits to be approved", List.of(evidence(facts, "status." + field, word))));
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> extension(Facts facts) {
        return Stream.of("Available", "Established", "NamesAccepted")
                .flatMap(type -> Conditions.of(facts, type).stream())
                .filter(condition -> condition.isFalse() && !condition.reason().equals("Installing"))
                .findFirst()
                .map(condition ->
                        new Verdict("It is not served: " + condition.reason(), List.of(evidence(facts, condition))));
    }
}
