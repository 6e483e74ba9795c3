package dev.hindsight.finding;

import dev.hindsight.decider.Decider;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.FindingEvent.Reason;
import dev.hindsight.finding.NeighbourFindingDecider.Judge;
import dev.hindsight.finding.NeighbourFindingDecider.Open;
import dev.hindsight.resource.ResourceRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What begins and ceases to be wrong with an object among its neighbours. A judgement at a log position that is not
 * beyond the last decided one decides nothing: so the fold may be repeated from any earlier checkpoint.
 */
public final class NeighbourFindingDecider implements Decider<Judge, Open, FindingEvent> {
    /** The type of stream; its id is the object's uid. */
    public static final String STREAM = "finding";

    private final NeighbourRules rules;

    /** @param rules tell which findings end because their rule does, not because the object healed */
    public NeighbourFindingDecider(NeighbourRules rules) {
        this.rules = rules;
    }

    public NeighbourFindingDecider(RuleCatalogue catalogue) {
        this(catalogue.neighbourRules());
    }

    /**
     * @param basis the log position that the neighbours were known up to, above 0
     * @param findings all that are wrong with the object now
     * @param vanished that the object is gone; then {@code findings} count for nothing
     */
    public record Judge(long basis, ResourceRef ref, List<Finding> findings, boolean vanished) {}

    /** @param basis of the last decision; 0 before the first */
    public record Open(long basis, Map<String, Finding> findings) {}

    @Override
    public Open initial() {
        return new Open(0, Map.of());
    }

    @Override
    public List<FindingEvent> decide(Open open, Judge judge) {
        if (judge.basis() <= open.basis()) {
            return List.of();
        }
        Map<String, Finding> now = new LinkedHashMap<>();
        if (!judge.vanished()) {
            judge.findings().forEach(finding -> now.putIfAbsent(finding.rule(), finding));
        }
        List<FindingEvent> events = new ArrayList<>();
        now.forEach((rule, finding) -> {
            Finding before = open.findings().get(rule);
            if (before == null || !before.saysTheSameAs(finding)) {
                events.add(new FindingRaised(finding, judge.basis()));
            }
        });
        open.findings().keySet().stream()
                .filter(rule -> !now.containsKey(rule))
                .forEach(rule -> events.add(new FindingCleared(rule, judge.ref(), reason(judge, rule), judge.basis())));
        return Collections.unmodifiableList(events);
    }

    private Reason reason(Judge judge, String rule) {
        if (judge.vanished()) {
            return Reason.VANISHED;
        }
        return rules.holds(rule, judge.ref()) ? Reason.HEALED : Reason.RULE_WITHDRAWN;
    }

    @Override
    public Open evolve(Open open, FindingEvent event) {
        Map<String, Finding> findings = new LinkedHashMap<>(open.findings());
        return switch (event) {
            case FindingRaised raised -> {
                findings.put(raised.finding().rule(), raised.finding());
                yield new Open(raised.basis(), Collections.unmodifiableMap(findings));
            }
            case FindingCleared cleared -> {
                findings.remove(cleared.rule());
                yield new Open(cleared.basis(), Collections.unmodifiableMap(findings));
            }
        };
    }
}
