package dev.hindsight.view.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.ruleset.RuleSet;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetDefined;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * What a row of {@code rule_set} says.
 *
 * @param document the rule set as JSON
 * @param who the actor who wrote it down, for {@code reason}
 * @param changedWho the actor who brought it into force, or out of it, last
 */
record RuleSetState(
        String cluster,
        long version,
        String document,
        String reason,
        String who,
        Instant since,
        boolean inForce,
        String changedWhy,
        String changedWho) {
    private static final ObjectMapper JSON = WireJson.mapper();

    static final TemporalTable<RuleSetState> TABLE = new TemporalTable<>(
            "rule_set",
            2,
            List.of(
                    "cluster",
                    "version",
                    "document",
                    "reason",
                    "who",
                    "since",
                    "in_force",
                    "changed_why",
                    "changed_who"),
            RuleSetState::values,
            RuleSetState::read);

    static RuleSetState defined(Recorded recorded, RuleSetDefined defined) {
        return new RuleSetState(
                recorded.cluster(),
                defined.ruleSet().version(),
                json(defined.ruleSet()),
                defined.reason(),
                recorded.actor(),
                recorded.clock(),
                false,
                "",
                "");
    }

    RuleSetState inForce(boolean now, String why, String byWhom) {
        return new RuleSetState(cluster, version, document, reason, who, since, now, why, byWhom);
    }

    private Object[] values() {
        return new Object[] {cluster, version, document, reason, who, since, inForce, changedWhy, changedWho};
    }

    private static RuleSetState read(ResultSet row) throws SQLException {
        return new RuleSetState(
                row.getString("cluster"),
                row.getLong("version"),
                row.getString("document"),
                row.getString("reason"),
                row.getString("who"),
                Rows.time(row, "since"),
                row.getBoolean("in_force"),
                row.getString("changed_why"),
                row.getString("changed_who"));
    }

    private static String json(RuleSet set) {
        try {
            return JSON.writeValueAsString(set);
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("a rule set that was read from JSON cannot be written as JSON", cannotBe);
        }
    }
}
