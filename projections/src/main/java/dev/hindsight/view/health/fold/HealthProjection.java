package dev.hindsight.view.health.fold;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ruleset.RuleSetEvent;
import dev.hindsight.store.Recorded;
import dev.hindsight.suppression.FindingSuppressionEvent;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.Trim;
import dev.hindsight.view.health.fold.OpenMembers.Member;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The scores over time, for trends and for the list of clusters; pages that drill down count the findings themselves.
 *
 * <p>A first inventory of 30,000 objects must not write 30,000 scores, and what is written must not depend on how the
 * log is cut into batches. So there is one row for each second of the cluster's clock in which the score may have
 * moved, and it says what the score was at that second's end.
 */
public final class HealthProjection implements Projection {
    private final RuleCatalogue rules;

    public HealthProjection(RuleCatalogue rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public String version() {
        return "2/rules:" + rules.version();
    }

    @Override
    public List<String> tables() {
        return List.of("health_score", "health_member", "health_count", "health_suppressed", "health_rules");
    }

    @Override
    public void trim(Trim trim, Rows rows) throws SQLException {
        trim.ended(rows, "health_score");
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        Map<String, List<Recorded>> byCluster = new TreeMap<>();
        for (Recorded recorded : events) {
            if (movesScore(recorded.event())) {
                byCluster
                        .computeIfAbsent(recorded.cluster(), cluster -> new ArrayList<>())
                        .add(recorded);
            }
        }
        for (Map.Entry<String, List<Recorded>> its : byCluster.entrySet()) {
            ClusterScores scores = ClusterScores.load(its.getKey(), rules, rows, touched(its.getValue()));
            its.getValue().forEach(scores::take);
            scores.write(rows);
        }
    }

    private static boolean movesScore(DomainEvent event) {
        return switch (event) {
            case FindingEvent finding -> true;
            case FindingSuppressionEvent suppression -> true;
            case RuleSetEvent ruleSet -> true;
            case KindInventoried inventoried -> true;
            default -> false;
        };
    }

    private static Set<Member> touched(List<Recorded> events) {
        return events.stream()
                .map(recorded -> ClusterScores.member(recorded.event()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
