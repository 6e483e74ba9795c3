package dev.hindsight.view.health;

import dev.hindsight.finding.Dimension;
import dev.hindsight.health.HealthScore;
import dev.hindsight.view.finding.FindingView;
import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.health.HealthAnswers.DimensionAnswer;
import dev.hindsight.view.health.HealthAnswers.DimensionHealth;
import dev.hindsight.view.health.HealthAnswers.Health;
import dev.hindsight.view.health.HealthAnswers.PastFinding;
import dev.hindsight.view.health.HealthAnswers.ResourceHealth;
import dev.hindsight.view.health.HealthAnswers.ResourceRule;
import dev.hindsight.view.health.own.OwnResources;
import dev.hindsight.view.health.part.Census;
import dev.hindsight.view.health.part.Part;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.ResourceView;
import dev.hindsight.view.resource.ResourceViews;
import dev.hindsight.view.resource.row.Resources;
import dev.hindsight.view.web.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The levels of the drill-down, each from the rows of the same position. */
@ApplicationScoped
class HealthPages {
    private static final List<String> DIMENSIONS =
            Stream.of(Dimension.values()).map(FindingViews::word).toList();

    private final Moments moments;
    private final Scores scores;
    private final Deducted deducted;
    private final Census census;
    private final Resources resources;
    private final ResourceViews views;
    private final FindingViews findings;

    HealthPages(
            Moments moments,
            Scores scores,
            Deducted deducted,
            Census census,
            Resources resources,
            ResourceViews views,
            FindingViews findings) {
        this.moments = moments;
        this.scores = scores;
        this.deducted = deducted;
        this.census = census;
        this.resources = resources;
        this.views = views;
        this.findings = findings;
    }

    Health health(PointQuery point, Part part) {
        Moment moment = moments.of(point, "findings", "resources");
        census.check(part, moment);
        HealthScore score = scores.at(moment, part);
        return new Health(
                moment.asOf(),
                moment.cluster(),
                score.isKnown(),
                score.unknownBecause(),
                HealthViews.overall(score),
                score.dimensions().stream().map(HealthViews::dimension).toList(),
                score.words());
    }

    DimensionAnswer dimension(PointQuery point, Part part, String name) {
        Dimension dimension = named(name);
        Moment moment = moments.of(point, "findings", "resources");
        census.check(part, moment);
        DimensionHealth its = HealthViews.dimension(scores.at(moment, part).dimension(dimension));
        return new DimensionAnswer(
                moment.asOf(),
                moment.cluster(),
                its.dimension(),
                its.score(),
                its.unknownBecause(),
                its.deducted(),
                its.rules());
    }

    static Dimension named(String name) {
        return Dimension.valueOf(Params.oneOf("dimension", name, DIMENSIONS).toUpperCase(Locale.ROOT));
    }

    /** What one resource takes; a rule's finding whose dimension is unknown takes nothing. */
    ResourceHealth resource(PointQuery point, String uid) {
        Moment moment = moments.of(point, "findings", "resources");
        List<FindingView> open = findings.openOf(moment, uid);
        List<FindingView> ended = findings.endedOf(moment, uid);
        ResourceView resource = resources
                .last(moment, uid)
                .map(row -> views.of(moment, row))
                .or(() -> OwnResources.of(moment, open, ended))
                .orElseThrow(() -> resources.unknown(moment, uid));
        return new ResourceHealth(
                moment.asOf(),
                resource,
                Decimals.text(Deducted.pointsOf(deducted.at(moment), uid)),
                open.stream().map(HealthPages::rule).toList(),
                ended.stream().map(HealthPages::past).toList());
    }

    private static PastFinding past(FindingView finding) {
        return new PastFinding(
                finding.rule(),
                finding.title(),
                finding.severity(),
                finding.message(),
                finding.since(),
                finding.until(),
                finding.sincePosition(),
                finding.untilPosition());
    }

    private static ResourceRule rule(FindingView finding) {
        return new ResourceRule(
                finding.rule(),
                finding.title(),
                finding.dimension(),
                finding.severity(),
                finding.points(),
                finding.message(),
                finding.remediation(),
                finding.docs(),
                finding.since());
    }
}
