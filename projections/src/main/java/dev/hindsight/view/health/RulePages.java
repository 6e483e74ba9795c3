package dev.hindsight.view.health;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.health.Deductions;
import dev.hindsight.health.HealthScore;
import dev.hindsight.health.RuleScore;
import dev.hindsight.view.finding.FindingRow;
import dev.hindsight.view.finding.FindingView;
import dev.hindsight.view.finding.FindingViews;
import dev.hindsight.view.health.HealthAnswers.RuleAnswer;
import dev.hindsight.view.health.HealthAnswers.RuleHealth;
import dev.hindsight.view.health.HealthAnswers.RuleShare;
import dev.hindsight.view.health.own.OwnResources;
import dev.hindsight.view.health.part.Census;
import dev.hindsight.view.health.part.Part;
import dev.hindsight.view.list.MemoryPage;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.ResourceView;
import dev.hindsight.view.resource.ResourceViews;
import dev.hindsight.view.resource.row.Resources;
import dev.hindsight.view.web.Decimals;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One rule with the resources that hit it: their shares add up to its deduction. */
@ApplicationScoped
class RulePages {
    private final Moments moments;
    private final Deducted deducted;
    private final Census census;
    private final RuleCatalogue rules;
    private final Resources resources;
    private final ResourceViews views;
    private final FindingViews findings;

    RulePages(
            Moments moments,
            Deducted deducted,
            Census census,
            RuleCatalogue rules,
            Resources resources,
            ResourceViews views,
            FindingViews findings) {
        this.moments = moments;
        this.deducted = deducted;
        this.census = census;
        this.rules = rules;
        this.resources = resources;
        this.views = views;
        this.findings = findings;
    }

    RuleAnswer rule(PointQuery point, Part part, PageQuery page, String dimensionName, String ruleId) {
        Dimension dimension = HealthPages.named(dimensionName);
        Rule rule = rules.rule(ruleId)
                .filter(its -> its.dimension() == dimension)
                .orElseThrow(() -> Refusal.notFound("The dimension " + dimensionName + " has no rule " + ruleId + "."));
        Moment moment = moments.of(point, page, ruleId, "findings", "resources");
        census.check(part, moment);
        Deductions deductions = deducted.of(moment, part);
        List<String> uids = List.copyOf(deductions.ofRule(ruleId).keySet());
        Page<RuleShare> shares =
                MemoryPage.of(moment, uids, uid -> uid, page, ruleId, some -> shares(moment, deductions, ruleId, some));
        return answer(rule, ruleHealth(deductions, rule), shares);
    }

    private static RuleHealth ruleHealth(Deductions deductions, Rule rule) {
        HealthScore score = deductions.score();
        return score.dimension(rule.dimension()).rules().stream()
                .filter(its -> its.rule().id().equals(rule.id()))
                .map(HealthViews::rule)
                .findFirst()
                .orElseGet(() -> HealthViews.rule(new RuleScore(rule, 0, BigDecimal.ZERO, false)));
    }

    private List<RuleShare> shares(Moment moment, Deductions deductions, String rule, List<String> uids) {
        if (uids.isEmpty()) {
            return List.of();
        }
        Map<String, ResourceView> byUid = new HashMap<>();
        views.of(moment, resources.all(moment, uids)).forEach(view -> byUid.put(view.uid(), view));
        List<FindingRow> rows = FindingRow.list(
                "cluster = ?1 and rule = ?2 and uid in ?3 and positionFrom <= ?4 and positionTo > ?4 order by uid",
                moment.cluster(),
                rule,
                uids,
                moment.position());
        return findings.of(moment, rows).stream()
                .map(finding -> share(moment, finding, deductions, byUid))
                .toList();
    }

    private static RuleShare share(
            Moment moment, FindingView finding, Deductions deductions, Map<String, ResourceView> byUid) {
        String uid = finding.resource().uid();
        ResourceView resource = byUid.getOrDefault(
                uid, OwnResources.of(moment, List.of(finding), List.of()).orElse(null));
        BigDecimal points = deductions.ofRule(finding.rule()).get(uid);
        return new RuleShare(resource, Decimals.text(points), finding);
    }

    private static RuleAnswer answer(Rule rule, RuleHealth health, Page<RuleShare> shares) {
        return new RuleAnswer(
                shares.asOf(),
                rule.id(),
                rule.title(),
                FindingViews.word(rule.dimension()),
                health.severity(),
                health.count(),
                health.per(),
                health.cap(),
                health.deduction(),
                health.capped(),
                rule.why(),
                rule.remediation(),
                rule.docs(),
                shares.items(),
                shares.total(),
                shares.next());
    }
}
