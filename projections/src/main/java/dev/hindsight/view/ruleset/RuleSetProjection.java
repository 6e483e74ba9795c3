package dev.hindsight.view.ruleset;

import dev.hindsight.ruleset.RuleSetEvent;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetDefined;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetEnabled;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each version of each cluster's rule set, and which one is in force. */
public final class RuleSetProjection implements Projection {
    @Override
    public String name() {
        return "rulesets";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<String> tables() {
        return List.of("rule_set");
    }

    @Override
    public List<String> appended() {
        return tables();
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        List<Recorded> about = events.stream()
                .filter(recorded -> recorded.event() instanceof RuleSetEvent)
                .toList();
        Set<Key> clusters =
                about.stream().map(recorded -> Key.of(recorded.cluster())).collect(Collectors.toSet());
        TemporalTable<RuleSetState>.Editing sets = RuleSetState.TABLE.edit(rows, 1, clusters);
        for (Recorded recorded : about) {
            switch ((RuleSetEvent) recorded.event()) {
                case RuleSetDefined defined -> sets.put(RuleSetState.defined(recorded, defined), recorded);
                case RuleSetEnabled enabled -> enable(sets, recorded, enabled);
            }
        }
        sets.write(rows);
    }

    private static void enable(TemporalTable<RuleSetState>.Editing sets, Recorded recorded, RuleSetEnabled enabled) {
        for (RuleSetState set : sets.startingWith(Key.of(recorded.cluster()))) {
            boolean now = set.version() == enabled.version();
            if (set.inForce() != now) {
                sets.put(set.inForce(now, enabled.reason(), recorded.actor()), recorded);
            }
        }
    }
}
