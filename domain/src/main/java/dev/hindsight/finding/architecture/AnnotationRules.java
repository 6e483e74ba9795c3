package dev.hindsight.finding.architecture;

import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.Judging;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.SuppressionAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with the annotations that are meant for Hindsight itself: a wish that does nothing must show. */
public final class AnnotationRules {
    private AnnotationRules() {}

    /**
     * @param rules ids of all other rules
     * @param kinds all that other rules judge
     */
    public static List<ObjectRule> rows(Set<String> rules, Set<String> kinds) {
        return List.of(new ObjectRule(
                Row.architecture("suppression-annotation", "Suppression annotation without effect")
                        .why("Somebody wanted findings to be suppressed, but they still count.")
                        .costs(Severity.LOW, 1, 2)
                        .from("annotations", "an unknown rule, no reason, or no time where one is meant")
                        .remedy("Write the annotations anew: kubectl annotate {kind} {name} -n {namespace} --overwrite "
                                + SuppressionAnnotations.RULES + "=RULE " + SuppressionAnnotations.REASON + "=WHY")
                        .docs("concepts/overview/working-with-objects/annotations/")
                        .alone(kinds),
                facts -> wrong(facts, rules)));
    }

    private static Optional<Verdict> wrong(Facts facts, Set<String> known) {
        return SuppressionAnnotations.of(facts).flatMap(annotations -> {
            List<String> wrong = new ArrayList<>(annotations.wrong());
            annotations.rules().stream()
                    .filter(rule -> !known.contains(rule) && !rule.equals(SuppressionAnnotations.EVERY_RULE))
                    .forEach(rule -> wrong.add("there is no rule “" + rule + "”"));
            return wrong.isEmpty() ? Optional.empty() : Optional.of(verdict(facts, wrong));
        });
    }

    private static Verdict verdict(Facts facts, List<String> wrong) {
        String value = facts.body().at("metadata", "annotations").text(SuppressionAnnotations.RULES);
        return new Verdict(
                "What is to be suppressed is not: " + String.join("; ", wrong),
                List.of(Judging.evidence(facts, "metadata.annotations[" + SuppressionAnnotations.RULES + "]", value)));
    }
}
