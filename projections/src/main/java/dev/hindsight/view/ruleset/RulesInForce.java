package dev.hindsight.view.ruleset;

import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ruleset.EffectiveRules;
import dev.hindsight.ruleset.RuleSet;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rules held in a cluster at a moment. */
@ApplicationScoped
public class RulesInForce {
    private static final int KEPT = 64;

    private final RuleCatalogue catalogue;
    private final Map<RuleSet, EffectiveRules> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RuleSet, EffectiveRules> eldest) {
            return size() > KEPT;
        }
    };

    RulesInForce(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public EffectiveRules at(Moment moment) {
        Where where = Where.cluster(moment.cluster()).at(moment).and("r.inForce");
        List<RuleSetRow> rows = RuleSetRow.list("from RuleSetRow r where " + where.text(), where.parameters());
        return of(rows.isEmpty() ? RuleSet.STANDARD : rows.getFirst().ruleSet());
    }

    EffectiveRules of(RuleSet set) {
        synchronized (kept) {
            return kept.computeIfAbsent(set, some -> new EffectiveRules(catalogue, some));
        }
    }
}
