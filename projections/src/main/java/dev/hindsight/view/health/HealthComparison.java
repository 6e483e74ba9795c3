package dev.hindsight.view.health;

import dev.hindsight.health.Cause;
import dev.hindsight.health.HealthDifference;
import dev.hindsight.health.HealthScore;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.health.HealthAnswers.Difference;
import dev.hindsight.view.health.HealthAnswers.Side;
import dev.hindsight.view.moment.BetweenQuery;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.Span;
import dev.hindsight.view.moment.Spans;
import dev.hindsight.view.resource.RefView;
import dev.hindsight.view.web.Decimals;
import jakarta.enterprise.context.ApplicationScoped;

/** Why the score at one instant is another one than that at another. */
@ApplicationScoped
class HealthComparison {
    private final Moments moments;
    private final Spans spans;
    private final Scores scores;
    private final Deducted deducted;

    HealthComparison(Moments moments, Spans spans, Scores scores, Deducted deducted) {
        this.moments = moments;
        this.spans = spans;
        this.scores = scores;
        this.deducted = deducted;
    }

    Difference between(PointQuery point, BetweenQuery between) {
        Span span = spans.of(moments.of(point, "findings"), between);
        Moment from = span.from();
        Moment to = span.to();
        HealthScore before = scores.at(from);
        HealthScore after = scores.at(to);
        HealthDifference difference = before.isKnown() && after.isKnown()
                ? HealthDifference.between(deducted.at(from), deducted.at(to))
                : HealthDifference.unknown(before, after);
        return new Difference(
                span.asked().asOf(),
                new Side(from.asOf(), Decimals.text(before.overall())),
                new Side(to.asOf(), Decimals.text(after.overall())),
                difference.isKnown() ? Decimals.text(difference.delta()) : null,
                difference.causes().stream().map(HealthComparison::cause).toList(),
                difference.words());
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
