package dev.hindsight.health;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.ResourceRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Why one score differs from another: causes whose points add up to the difference of the overall scores, exactly.
 *
 * <p>Each finding counts with the difference of its shares times the weight of its dimension. What is not a finding's
 * doing stands as a cause of its own: points that a dimension cannot lose because it is at 0, what the caps of the
 * overall score take, and other weights because more or fewer dimensions are known.
 *
 * @param delta {@code to − from}; 0 when one of the two is unknown, as then nothing can be said
 * @param causes largest effect first
 */
public record HealthDifference(HealthScore from, HealthScore to, BigDecimal delta, List<Cause> causes) {
    /** Between two instants, judged by one catalogue. */
    public static HealthDifference between(
            Collection<OpenFinding> before, Collection<OpenFinding> after, RuleCatalogue catalogue) {
        return between(Deductions.of(before, catalogue), Deductions.of(after, catalogue));
    }

    /** Where one of the two scores is unknown. */
    public static HealthDifference unknown(HealthScore from, HealthScore to) {
        return new HealthDifference(from, to, BigDecimal.ZERO, List.of());
    }

    /**
     * The same of findings that were counted already, each by the rules that held then. Where those differ, a cause of
     * its own says what the other rules make of the earlier findings; all else is told by the later rules.
     */
    public static HealthDifference between(Deductions before, Deductions after) {
        Deductions anew = before.under(after.catalogue());
        HealthScore from = before.score();
        HealthScore middle = anew.score();
        HealthScore to = after.score();
        if (!from.isKnown() || !middle.isKnown() || !to.isKnown()) {
            return unknown(from, to);
        }
        List<Cause> causes = new ArrayList<>();
        rulesChanged(before, after, middle.overall().subtract(from.overall()), causes);
        for (Rule rule : after.catalogue().rules()) {
            BigDecimal weight = weight(to, rule.dimension());
            if (weight.signum() != 0) {
                findings(rule, weight, anew, after, causes);
            }
        }
        for (Dimension dimension : Dimension.values()) {
            bounds(dimension, middle, to, causes);
        }
        add(causes, null, capTitle(middle, to), middle.takenByCaps().subtract(to.takenByCaps()));
        return of(from, to, to.overall().subtract(from.overall()), causes);
    }

    /** What moved the score of one dimension; its points are those of that dimension, not of the overall score. */
    public static HealthDifference ofDimension(Dimension dimension, Deductions before, Deductions after) {
        Deductions anew = before.under(after.catalogue());
        DimensionScore was = before.score().dimension(dimension);
        DimensionScore middle = anew.score().dimension(dimension);
        DimensionScore is = after.score().dimension(dimension);
        if (!was.isKnown() || !is.isKnown()) {
            return unknown(before.score(), after.score());
        }
        List<Cause> causes = new ArrayList<>();
        rulesChanged(before, after, middle.score().subtract(was.score()), causes);
        for (Rule rule : after.catalogue().rules()) {
            if (rule.dimension() == dimension) {
                findings(rule, BigDecimal.ONE, anew, after, causes);
            }
        }
        add(
                causes,
                dimension,
                Words.name(dimension) + " cannot fall below 0",
                is.forgiven().subtract(middle.forgiven()));
        return of(before.score(), after.score(), is.score().subtract(was.score()), causes);
    }

    /** What moved the deduction of one rule; its points are those of the rule's dimension. */
    public static HealthDifference ofRule(Rule rule, Deductions before, Deductions after) {
        Deductions anew = before.under(after.catalogue());
        BigDecimal was = before.total(rule.id());
        BigDecimal middle = anew.total(rule.id());
        BigDecimal is = after.total(rule.id());
        List<Cause> causes = new ArrayList<>();
        rulesChanged(before, after, was.subtract(middle), causes);
        findings(rule, BigDecimal.ONE, anew, after, causes);
        return of(before.score(), after.score(), was.subtract(is), causes);
    }

    private static void rulesChanged(Deductions before, Deductions after, BigDecimal points, List<Cause> causes) {
        String earlier = before.catalogue().version();
        String later = after.catalogue().version();
        if (!earlier.equals(later)) {
            String title = "The rules changed from %s to %s".formatted(earlier, later);
            causes.add(new Cause(Cause.Kind.RULES_CHANGED, null, null, title, null, points));
        }
    }

    private static HealthDifference of(HealthScore from, HealthScore to, BigDecimal delta, List<Cause> causes) {
        causes.sort(Comparator.comparing((Cause cause) -> cause.points().abs()).reversed());
        return new HealthDifference(from, to, delta, List.copyOf(causes));
    }

    private static void findings(
            Rule rule, BigDecimal weight, Deductions before, Deductions after, List<Cause> causes) {
        var sharesBefore = before.ofRule(rule.id());
        var sharesAfter = after.ofRule(rule.id());
        TreeSet<String> uids = new TreeSet<>(sharesBefore.keySet());
        uids.addAll(sharesAfter.keySet());
        for (String uid : uids) {
            BigDecimal was = sharesBefore.get(uid);
            BigDecimal is = sharesAfter.get(uid);
            BigDecimal points = weight.multiply(orZero(was).subtract(orZero(is)));
            if (was == null || is == null || points.signum() != 0) {
                ResourceRef ref = after.ref(uid).or(() -> before.ref(uid)).orElseThrow();
                causes.add(new Cause(kind(was, is), rule.dimension(), rule.id(), rule.title(), ref, points));
            }
        }
    }

    private static Cause.Kind kind(BigDecimal was, BigDecimal is) {
        if (was == null) {
            return Cause.Kind.RAISED;
        }
        return is == null ? Cause.Kind.CLEARED : Cause.Kind.MOVED;
    }

    private static void bounds(Dimension dimension, HealthScore from, HealthScore to, List<Cause> causes) {
        DimensionScore was = from.dimension(dimension);
        DimensionScore is = to.dimension(dimension);
        BigDecimal forgiven = weight(to, dimension).multiply(is.forgiven().subtract(was.forgiven()));
        add(causes, dimension, Words.name(dimension) + " cannot fall below 0", forgiven);
        BigDecimal scoreBefore = was.isKnown() ? was.score() : DimensionScore.FULL;
        BigDecimal reweighed =
                weight(to, dimension).subtract(weight(from, dimension)).multiply(scoreBefore);
        add(causes, dimension, Words.name(dimension) + " counts otherwise: other dimensions are known", reweighed);
    }

    private static String capTitle(HealthScore from, HealthScore to) {
        return java.util.stream.Stream.concat(to.caps().stream(), from.caps().stream())
                .min(Comparator.comparing(Cap::limit))
                .map(Cap::words)
                .orElse("");
    }

    private static void add(List<Cause> causes, Dimension dimension, String title, BigDecimal points) {
        if (points.signum() != 0) {
            causes.add(new Cause(Cause.Kind.MOVED, dimension, null, title, null, points));
        }
    }

    private static BigDecimal weight(HealthScore score, Dimension dimension) {
        return score.part(dimension).map(HealthScore.Part::weight).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal orZero(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    public boolean isKnown() {
        return from.isKnown() && to.isKnown();
    }

    /** One sentence for people: by how much, and mostly because of what. */
    public String words() {
        if (!isKnown()) {
            return "The difference is unknown: " + (from.isKnown() ? to.unknownBecause() : from.unknownBecause()) + ".";
        }
        if (delta.signum() == 0) {
            return causes.isEmpty()
                    ? "Nothing changed."
                    : "The score is the same, though " + Words.many(causes.size(), "thing") + " changed.";
        }
        Cause first = causes.getFirst();
        String what = first.ref() == null
                ? first.title()
                : first.title() + " of " + first.ref().kind() + " "
                        + first.ref().name() + (first.kind() == Cause.Kind.CLEARED ? " (healed)" : "");
        return "%s by %s points, mostly: %s."
                .formatted(delta.signum() < 0 ? "Worse" : "Better", Words.number(delta.abs()), what);
    }
}
