package dev.hindsight.view.finding;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.health.Deductions;
import dev.hindsight.view.health.Deducted;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.web.Decimals;
import jakarta.enterprise.context.ApplicationScoped;

/** The rule catalogue as rows. */
@ApplicationScoped
class RuleLists {
    private final Moments moments;
    private final RuleCatalogue rules;
    private final Deducted deducted;

    RuleLists(Moments moments, RuleCatalogue rules, Deducted deducted) {
        this.moments = moments;
        this.rules = rules;
        this.deducted = deducted;
    }

    Page<RuleView> list(PointQuery point) {
        Moment moment = moments.of(point, "findings");
        Deductions deductions = deducted.at(moment);
        return Page.whole(
                moment.asOf(),
                rules.rules().stream()
                        .map(rule -> view(rule, deductions.ofRule(rule.id()).size()))
                        .toList());
    }

    private static RuleView view(Rule rule, long open) {
        return new RuleView(
                rule.id(),
                FindingViews.word(rule.dimension()),
                rule.title(),
                rule.why(),
                FindingViews.word(rule.severity()),
                Decimals.text(rule.per()),
                Decimals.text(rule.cap()),
                FindingViews.word(rule.scope()),
                rule.kinds().stream().sorted().toList(),
                rule.unit(),
                rule.threshold(),
                rule.remediation(),
                rule.docs(),
                open);
    }
}
