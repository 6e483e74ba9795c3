package dev.hindsight.view.health.fold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ruleset.EffectiveRules;
import dev.hindsight.ruleset.RuleSetDecider;
import dev.hindsight.ruleset.RuleSetEvent;
import dev.hindsight.ruleset.RuleSets;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.fold.Rows;
import java.sql.SQLException;
import java.util.List;

/** The rule sets of a cluster as they stand at the checkpoint, and what scores are counted by. */
final class RulesInForceRow {
    private static final ObjectMapper JSON = WireJson.mapper();

    private final String cluster;
    private final RuleCatalogue catalogue;
    private final RuleSetDecider decider;
    private RuleSets sets;
    private RuleCatalogue scoring;
    private boolean changed;

    private RulesInForceRow(String cluster, RuleCatalogue catalogue, RuleSets sets) {
        this.cluster = cluster;
        this.catalogue = catalogue;
        this.decider = new RuleSetDecider(catalogue);
        take(sets);
    }

    static RulesInForceRow load(String cluster, RuleCatalogue catalogue, Rows rows) throws SQLException {
        List<RuleSets> known = rows.read(
                "select document from health_rules where cluster = ?", row -> read(row.getString(1)), cluster);
        return new RulesInForceRow(cluster, catalogue, known.isEmpty() ? RuleSets.NONE : known.getFirst());
    }

    /** The catalogue that scores are counted by now. */
    RuleCatalogue scoring() {
        return scoring;
    }

    void take(RuleSetEvent event) {
        take(decider.evolve(sets, event));
        changed = true;
    }

    private void take(RuleSets now) {
        sets = now;
        scoring = new EffectiveRules(catalogue, now.current()).scoring();
    }

    void write(Rows rows) throws SQLException {
        if (changed) {
            rows.write(
                    "insert into health_rules (cluster, document) values (?, ?)"
                            + " on conflict (cluster) do update set document = excluded.document",
                    List.<Object[]>of(new Object[] {cluster, json(sets)}));
        }
    }

    private static RuleSets read(String document) {
        try {
            return JSON.readValue(document, RuleSets.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored rule sets are not JSON", broken);
        }
    }

    private static String json(RuleSets sets) {
        try {
            return JSON.writeValueAsString(sets);
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("rule sets that were read from JSON cannot be written as JSON", cannotBe);
        }
    }
}
