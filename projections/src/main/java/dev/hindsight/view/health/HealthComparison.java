package dev.hindsight.view.health;

import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.health.Cause;
import dev.hindsight.health.HealthDifference;
import dev.hindsight.health.HealthScore;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.health.HealthAnswers.Difference;
import dev.hindsight.view.health.HealthAnswers.Side;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import dev.hindsight.view.resource.RefView;
import dev.hindsight.view.web.Decimals;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Why the score at one instant is another one than that at another. */
@ApplicationScoped
class HealthComparison {
    private final Moments moments;
    private final Scores scores;
    private final Deducted deducted;
    private final RuleCatalogue rules;

    HealthComparison(Moments moments, Scores scores, Deducted deducted, RuleCatalogue rules) {
        this.moments = moments;
        this.scores = scores;
        this.deducted = deducted;
        this.rules = rules;
    }

    Difference between(PointQuery point, RangeQuery range, String fromPosition, String toPosition) {
        oneOf("from", range.from, "fromPosition", fromPosition);
        oneOf("to", range.to, "toPosition", toPosition);
        if (range.from == null && fromPosition == null) {
            throw Refusal.parameter("from", "Say from when: from or fromPosition.", List.of("from", "fromPosition"));
        }
        Moment asked = moments.of(point, "findings");
        Moment from = moments.also(asked, range.from, fromPosition, "from", "fromPosition");
        Moment to = moments.also(asked, range.to, toPosition, "to", "toPosition");
        HealthScore before = scores.at(from);
        HealthScore after = scores.at(to);
        HealthDifference difference = before.isKnown() && after.isKnown()
                ? HealthDifference.between(deducted.at(from), deducted.at(to), rules)
                : HealthDifference.unknown(before, after);
        return new Difference(
                asked.asOf(),
                new Side(from.asOf(), Decimals.text(before.overall())),
                new Side(to.asOf(), Decimals.text(after.overall())),
                difference.isKnown() ? Decimals.text(difference.delta()) : null,
                difference.causes().stream().map(HealthComparison::cause).toList(),
                difference.words());
    }

    private static void oneOf(String name, String at, String positionName, String position) {
        if (at != null && position != null) {
            throw Refusal.parameter(
                    name, "Give " + name + " or " + positionName + ", not both.", List.of(name, positionName));
        }
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
