package dev.hindsight.view.health;

import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.health.Cause;
import dev.hindsight.health.HealthDifference;
import dev.hindsight.health.HealthScore;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.health.HealthAnswers.Difference;
import dev.hindsight.view.health.HealthAnswers.Side;
import dev.hindsight.view.health.part.Census;
import dev.hindsight.view.health.part.Part;
import dev.hindsight.view.moment.BetweenQuery;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.Span;
import dev.hindsight.view.moment.Spans;
import dev.hindsight.view.resource.RefView;
import dev.hindsight.view.web.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Why the score at one instant is another one than that at another. */
@ApplicationScoped
class HealthComparison {
    private static final int SHOWN = 1000;

    private final Moments moments;
    private final Spans spans;
    private final Scores scores;
    private final Deducted deducted;
    private final Census census;
    private final CauseGroups groups;
    private final RuleCatalogue rules;

    HealthComparison(
            Moments moments,
            Spans spans,
            Scores scores,
            Deducted deducted,
            Census census,
            CauseGroups groups,
            RuleCatalogue rules) {
        this.moments = moments;
        this.spans = spans;
        this.scores = scores;
        this.deducted = deducted;
        this.census = census;
        this.groups = groups;
        this.rules = rules;
    }

    Difference between(PointQuery point, BetweenQuery between, Part part, DifferenceQuery asked) {
        Scope scope = Scope.of(asked, rules);
        String by = Params.oneOf("by", asked.by == null ? "rule" : asked.by, CauseGroups.NAMES);
        Span span = spans.of(moments.of(point, "findings", "resources"), between);
        census.check(part, span.from(), span.to());
        HealthScore before = scores.at(span.from(), part);
        HealthScore after = scores.at(span.to(), part);
        HealthDifference difference = before.isKnown() && after.isKnown()
                ? scope.difference(deducted.of(span.from(), part), deducted.of(span.to(), part))
                : HealthDifference.unknown(before, after);
        boolean known = scope.figure(before) != null && scope.figure(after) != null;
        return new Difference(
                span.asked().asOf(),
                new Side(span.from().asOf(), Decimals.text(scope.figure(before))),
                new Side(span.to().asOf(), Decimals.text(scope.figure(after))),
                known ? Decimals.text(difference.delta()) : null,
                by,
                groups.of(span.to(), difference.causes(), by),
                shown(difference.causes()),
                difference.words());
    }

    /** The largest ones; what is left of very many stands as one more, so that all still adds up. */
    private static List<HealthAnswers.Cause> shown(List<Cause> causes) {
        List<HealthAnswers.Cause> shown = new ArrayList<>();
        causes.stream().limit(SHOWN).map(HealthComparison::cause).forEach(shown::add);
        if (causes.size() > SHOWN) {
            BigDecimal rest = causes.stream().skip(SHOWN).map(Cause::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            String words = (causes.size() - SHOWN) + " more causes, each with a smaller effect";
            shown.add(new HealthAnswers.Cause("moved", null, null, null, null, Decimals.text(rest), words));
        }
        return List.copyOf(shown);
    }

    private static HealthAnswers.Cause cause(Cause cause) {
        ResourceRef ref = cause.ref();
        String what = ref == null ? "" : ": " + ref.kind() + " " + ref.name();
        return new HealthAnswers.Cause(
                FindingViews.word(cause.kind()),
                cause.dimension() == null ? null : FindingViews.word(cause.dimension()),
                cause.rule(),
                cause.rule() == null ? null : cause.title(),
                ref == null ? null : new RefView(ref.uid(), ref.apiVersion(), ref.kind(), ref.namespace(), ref.name()),
                Decimals.text(cause.points()),
                cause.title() + what);
    }
}
