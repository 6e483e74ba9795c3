package dev.hindsight.finding.check;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Rule;
import dev.hindsight.resource.ResourceRef;
import java.util.List;
import java.util.Optional;

/**
 * That a rule holds for an object.
 *
 * @param message one sentence for people, without counters that move
 */
public record Verdict(String message, List<Evidence> evidence) {
    /** So that no object, however broken, makes a finding that is too large to store. */
    private static final int MAX_EVIDENCE = 20;

    private static final int MAX_TEXT = 512;

    /** The verdict when something is wrong. */
    public static Optional<Verdict> when(boolean wrong, String message, Evidence... found) {
        return wrong ? Optional.of(new Verdict(message, List.of(found))) : Optional.empty();
    }

    /** The verdict when something was found. */
    public static Optional<Verdict> ifAny(List<Evidence> found, String message) {
        return found.isEmpty() ? Optional.empty() : Optional.of(new Verdict(message, found));
    }

    /** Severity comes from the row that was judged by, never from the check. */
    public Finding finding(Rule rule, ResourceRef ref) {
        List<Evidence> bounded =
                evidence.stream().limit(MAX_EVIDENCE).map(Verdict::cut).toList();
        return new Finding(rule.id(), ref, rule.severity(), cut(message), bounded);
    }

    private static Evidence cut(Evidence evidence) {
        return new Evidence(evidence.object(), evidence.path(), cut(evidence.value()));
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…cut";
    }
}
