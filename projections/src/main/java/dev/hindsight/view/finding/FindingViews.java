package dev.hindsight.view.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.finding.Severity;
import dev.hindsight.health.Deductions;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.finding.FindingView.EvidenceView;
import dev.hindsight.view.finding.FindingView.Suppressed;
import dev.hindsight.view.health.Deducted;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.resource.RefView;
import dev.hindsight.view.web.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rows of findings as answers show them, with what the catalogue says of their rules. */
@ApplicationScoped
public class FindingViews {
    private static final int ENDED = 200;

    private static final ObjectMapper JSON = WireJson.mapper();

    private final RuleCatalogue rules;
    private final Deducted deducted;

    FindingViews(RuleCatalogue rules, Deducted deducted) {
        this.rules = rules;
        this.deducted = deducted;
    }

    /** What was open of one object at the moment, the worst first. */
    public List<FindingView> openOf(Moment moment, String uid) {
        List<FindingRow> rows = FindingRow.list(
                "cluster = ?1 and uid = ?2 and positionFrom <= ?3 and positionTo > ?3 order by severity desc, rule",
                moment.cluster(),
                uid,
                moment.position());
        return of(moment, rows);
    }

    /** What had been open of one object and had ended by the moment, the last first. */
    public List<FindingView> endedOf(Moment moment, String uid) {
        List<FindingRow> rows = FindingRow.<FindingRow>find(
                        "cluster = ?1 and uid = ?2 and positionTo <= ?3 and ended = true order by positionTo desc, rule",
                        moment.cluster(),
                        uid,
                        moment.position())
                .page(0, ENDED)
                .list();
        return of(moment, rows);
    }

    public List<FindingView> of(Moment moment, List<FindingRow> rows) {
        Deductions deductions = deducted.at(moment);
        return rows.stream().map(row -> view(moment, row, deductions)).toList();
    }

    private FindingView view(Moment moment, FindingRow row, Deductions deductions) {
        Optional<Rule> rule = rules.rule(row.rule);
        boolean open = row.positionTo > moment.position();
        List<Evidence> evidence = evidence(row);
        BigDecimal points = open && row.suppression == null
                ? deductions.ofRule(row.rule).getOrDefault(row.uid, BigDecimal.ZERO)
                : BigDecimal.ZERO;
        return new FindingView(
                row.id,
                row.rule,
                rule.map(Rule::title).orElse(row.rule),
                rule.map(its -> word(its.dimension())).orElse("architecture"),
                word(Severity.values()[row.severity]),
                row.message,
                row.ref(),
                row.since,
                row.sincePosition,
                open ? null : row.timeTo,
                open ? null : row.positionTo,
                evidence.stream().map(FindingViews::view).toList(),
                Decimals.text(points),
                row.suppression == null
                        ? null
                        : new Suppressed(row.suppression, row.suppressedWhy, row.suppressedWho, row.suppressedUntil),
                rules.remediationFor(finding(row, evidence)).orElse(""),
                rule.map(Rule::docs).orElse(""));
    }

    private static Finding finding(FindingRow row, List<Evidence> evidence) {
        ResourceRef ref = new ResourceRef(row.apiVersion, row.kind, row.namespace, row.name, row.uid);
        return new Finding(row.rule, ref, Severity.values()[row.severity], row.message, evidence);
    }

    private static EvidenceView view(Evidence evidence) {
        ResourceRef object = evidence.object();
        RefView ref = new RefView(object.uid(), object.apiVersion(), object.kind(), object.namespace(), object.name());
        return new EvidenceView(ref, evidence.path(), evidence.value());
    }

    private static List<Evidence> evidence(FindingRow row) {
        try {
            return JSON.readValue(row.evidence, new TypeReference<List<Evidence>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored evidence is not JSON", broken);
        }
    }

    /** A constant as answers write it. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
