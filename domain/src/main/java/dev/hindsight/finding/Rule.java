package dev.hindsight.finding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the catalogue: what can be wrong, why it matters, what it costs and what to do.
 *
 * @param id for ever the same, in kebab-case; stands in the log
 * @param title of a few words
 * @param per points of the dimension's score that one finding takes, not below 0
 * @param cap points that all findings of the rule take at most, not below {@code per}
 * @param kinds the kinds of objects that it judges, always those of Kubernetes itself; or {@link #ANY_KIND}
 * @param unit of what {@code threshold} says: {@code containers}, {@code failures}; empty when there is nothing to count
 * @param threshold from when on it is wrong, in words; a number that can be tuned stands in {@code limit}
 * @param limit what can be tuned; empty when there is nothing to tune
 * @param remediation what to do, with a {@code kubectl} command; {@code {namespace}}, {@code {name}}, {@code {kind}} and
 *     {@code {container}} stand for those of the finding
 * @param docs where it is explained
 */
public record Rule(
        String id,
        Dimension dimension,
        String title,
        String why,
        Severity severity,
        BigDecimal per,
        BigDecimal cap,
        Scope scope,
        Set<String> kinds,
        String unit,
        String threshold,
        Optional<Limit> limit,
        String remediation,
        String docs) {
    /** Among {@code kinds}: any kind, of Kubernetes itself or not. */
    public static final String ANY_KIND = "*";

    private static final Pattern IN_BRACKETS = Pattern.compile("ontainer(?:s|Statuses)\\[([^]]+)]");

    public Rule {
        if (per.signum() < 0 || cap.compareTo(per) < 0) {
            throw new IllegalArgumentException("Rule " + id + ": 0 <= per <= cap does not hold");
        }
        kinds = Set.copyOf(kinds);
    }

    /** What must be seen to judge. */
    public enum Scope {
        OBJECT,
        NEIGHBOURS,
        /** What the object's log says. */
        LOG
    }

    /** The tuned number. Only for rows that have one. */
    public BigDecimal limitValue() {
        return limit.orElseThrow().value();
    }

    /** The same row with another number, in the same unit. Only for rows that have one. */
    public Rule withLimit(BigDecimal value) {
        Limit other = new Limit(value, limit.orElseThrow().unit());
        return with(severity, per, cap, Optional.of(other));
    }

    /** The same row with another weight in the score; 0 <= perFinding <= atMost. */
    public Rule withWeight(BigDecimal perFinding, BigDecimal atMost) {
        return with(severity, perFinding, atMost, limit);
    }

    public Rule withSeverity(Severity other) {
        return with(other, per, cap, limit);
    }

    private Rule with(Severity ofOne, BigDecimal perFinding, BigDecimal atMost, Optional<Limit> number) {
        return new Rule(
                id,
                dimension,
                title,
                why,
                ofOne,
                perFinding,
                atMost,
                scope,
                kinds,
                unit,
                threshold,
                number,
                remediation,
                docs);
    }

    /** What {@code count} findings of this rule take from the score of its dimension. */
    public BigDecimal deduction(long count) {
        return per.multiply(BigDecimal.valueOf(count)).min(cap);
    }

    /** The remediation with the names of the finding's object, and of the first container in its evidence. */
    public String remediationFor(Finding finding) {
        return remediation
                .replace(" -n {namespace}", finding.ref().namespace().isEmpty() ? "" : " -n {namespace}")
                .replace("{namespace}", finding.ref().namespace())
                .replace("{name}", finding.ref().name())
                .replace("{kind}", finding.ref().kind().toLowerCase(java.util.Locale.ROOT))
                .replace("{container}", containerOf(finding));
    }

    private static String containerOf(Finding finding) {
        for (Evidence evidence : finding.evidence()) {
            Matcher matcher = IN_BRACKETS.matcher(evidence.path());
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return "CONTAINER";
    }
}
