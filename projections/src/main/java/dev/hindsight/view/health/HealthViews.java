package dev.hindsight.view.health;

import dev.hindsight.health.DimensionScore;
import dev.hindsight.health.HealthScore;
import dev.hindsight.health.RuleScore;
import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.health.HealthAnswers.CapLine;
import dev.hindsight.view.health.HealthAnswers.DimensionHealth;
import dev.hindsight.view.health.HealthAnswers.Overall;
import dev.hindsight.view.health.HealthAnswers.Part;
import dev.hindsight.view.health.HealthAnswers.RuleHealth;
import dev.hindsight.view.web.Decimals;
import java.util.List;

/** Scores as answers show them. */
final class HealthViews {
    private HealthViews() {}

    /** Null when the score is unknown. */
    static Overall overall(HealthScore score) {
        if (!score.isKnown()) {
            return null;
        }
        List<CapLine> caps = score.caps().stream()
                .map(cap -> new CapLine(
                        FindingViews.word(cap.dimension()),
                        Decimals.text(cap.below()),
                        Decimals.text(cap.limit()),
                        cap.words()))
                .toList();
        List<Part> parts = score.parts().stream()
                .map(part -> new Part(
                        FindingViews.word(part.dimension()),
                        Decimals.text(part.weight()),
                        Decimals.text(part.score()),
                        Decimals.text(part.points())))
                .toList();
        return new Overall(Decimals.text(score.overall()), Decimals.text(score.uncapped()), caps, parts);
    }

    static DimensionHealth dimension(DimensionScore score) {
        return new DimensionHealth(
                FindingViews.word(score.dimension()),
                Decimals.text(score.score()),
                score.unknownBecause(),
                Decimals.text(score.deducted()),
                score.rules().stream().map(HealthViews::rule).toList());
    }

    static RuleHealth rule(RuleScore score) {
        return new RuleHealth(
                score.rule().id(),
                score.rule().title(),
                FindingViews.word(score.rule().severity()),
                score.count(),
                Decimals.text(score.rule().per()),
                Decimals.text(score.rule().cap()),
                Decimals.text(score.deduction()),
                score.capped());
    }
}
