package dev.hindsight.view.finding;

import dev.hindsight.finding.Limit;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.health.Deductions;
import dev.hindsight.ruleset.EffectiveRules;
import dev.hindsight.view.health.Deducted;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.ruleset.AdjustmentView;
import dev.hindsight.view.ruleset.RulesInForce;
import dev.hindsight.view.web.Decimals;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rule catalogue as rows, as the rule set in force has them, and what each says. */
@ApplicationScoped
class RuleLists {
    private final Moments moments;
    private final RuleCatalogue catalogue;
    private final RulesInForce inForce;
    private final Deducted deducted;

    RuleLists(Moments moments, RuleCatalogue catalogue, RulesInForce inForce, Deducted deducted) {
        this.moments = moments;
        this.catalogue = catalogue;
        this.inForce = inForce;
        this.deducted = deducted;
    }

    Page<RuleView> list(PointQuery point) {
        Moment moment = moments.of(point, "findings");
        Deductions deductions = deducted.at(moment);
        EffectiveRules rules = inForce.at(moment);
        Map<String, Long> suppressed = suppressed(moment);
        return Page.whole(
                moment.asOf(),
                catalogue.rules().stream()
                        .map(rule -> view(
                                rule,
                                rules,
                                deductions.ofRule(rule.id()).size(),
                                suppressed.getOrDefault(rule.id(), 0L)))
                        .toList());
    }

    private static Map<String, Long> suppressed(Moment moment) {
        Where where = Where.cluster(moment.cluster()).at(moment).and("r.suppression is not null");
        String hql = "select r.rule, count(*) from " + FindingRow.class.getSimpleName() + " r where " + where.text()
                + " group by r.rule";
        return Panache.getSession()
                .createQuery(hql, Object[].class)
                .setProperties(where.parameters())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private static RuleView view(Rule row, EffectiveRules rules, long open, long suppressed) {
        Rule rule = rules.forWholeCluster(row);
        List<AdjustmentView> adjustments = rules.set().adjustments().stream()
                .filter(adjustment -> adjustment.concernsRule(row.id()))
                .map(AdjustmentView::of)
                .toList();
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
                rule.limit().map(limit -> Decimals.text(limit.value())).orElse(null),
                rule.limit().map(Limit::unit).orElse(null),
                rules.isOffEverywhere(row.id()),
                adjustments,
                open,
                suppressed);
    }
}
