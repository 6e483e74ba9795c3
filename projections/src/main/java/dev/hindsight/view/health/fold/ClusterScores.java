package dev.hindsight.view.health.fold;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.health.HealthScore;
import dev.hindsight.ruleset.RuleSetEvent;
import dev.hindsight.store.Recorded;
import dev.hindsight.suppression.FindingSuppressionEvent;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingSuppressed;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.health.fold.OpenMembers.Member;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The scores of one cluster as they move, one row a second. */
final class ClusterScores {
    /** What a second ended with: the score after the event at {@code position}. */
    private record Row(Instant second, boolean known, HealthScore score, long position, Instant time) {}

    private final String cluster;
    private final RulesInForceRow rules;
    private final OpenMembers members;
    private final List<Row> finished = new ArrayList<>();
    private boolean known;
    private Instant second;
    private long position;
    private Instant time;

    private ClusterScores(String cluster, RulesInForceRow rules, OpenMembers members, boolean known) {
        this.cluster = cluster;
        this.rules = rules;
        this.members = members;
        this.known = known;
    }

    /** @param touched the findings of the batch */
    static ClusterScores load(String cluster, RuleCatalogue rules, Rows rows, Collection<Member> touched)
            throws SQLException {
        List<Boolean> known = rows.read(
                "select known from health_score where cluster = ? order by second desc limit 1",
                row -> row.getBoolean("known"),
                cluster);
        boolean was = !known.isEmpty() && known.getFirst();
        return new ClusterScores(
                cluster, RulesInForceRow.load(cluster, rules, rows), OpenMembers.load(cluster, rows, touched), was);
    }

    void take(Recorded recorded) {
        Instant its = recorded.clock().truncatedTo(ChronoUnit.SECONDS);
        if (second != null && !second.equals(its)) {
            finished.add(row());
        }
        second = its;
        position = recorded.position();
        time = recorded.clock();
        switch (recorded.event()) {
            case FindingEvent event -> members.open(member(event), event instanceof FindingRaised);
            case FindingSuppressionEvent event -> members.suppress(member(event), event instanceof FindingSuppressed);
            case RuleSetEvent event -> rules.take(event);
            case KindInventoried inventoried -> known = true;
            default -> {}
        }
    }

    /** Null for an event that is not about a finding. */
    static Member member(DomainEvent event) {
        return switch (event) {
            case FindingRaised raised ->
                new Member(raised.finding().rule(), raised.ref().uid());
            case FindingCleared cleared ->
                new Member(cleared.rule(), cleared.ref().uid());
            case FindingSuppressionEvent about ->
                new Member(about.rule(), about.ref().uid());
            default -> null;
        };
    }

    private Row row() {
        return new Row(second, known, HealthScore.of(Map.copyOf(members.counts()), rules.scoring()), position, time);
    }

    /** The last second may go on in the next batch: its row is then written over. */
    void write(Rows rows) throws SQLException {
        finished.add(row());
        members.write();
        rules.write(rows);
        closeOpenRow(rows);
        List<Object[]> written = new ArrayList<>();
        for (int i = 0; i < finished.size(); i++) {
            Row next = i + 1 < finished.size() ? finished.get(i + 1) : null;
            written.add(values(finished.get(i), next));
        }
        rows.write(
                "insert into health_score (cluster, second, known, overall, reliability, security, cost, architecture,"
                        + " position_from, position_to, time_from, time_to, ended)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)",
                written);
    }

    private void closeOpenRow(Rows rows) throws SQLException {
        Row first = finished.getFirst();
        rows.write(
                "delete from health_score where cluster = ? and second = ?",
                List.<Object[]>of(new Object[] {cluster, first.second}));
        rows.write(
                "update health_score set position_to = ?, time_to = ? where cluster = ? and second ="
                        + " (select max(second) from health_score where cluster = ?)",
                List.<Object[]>of(new Object[] {first.position, first.time, cluster, cluster}));
    }

    private Object[] values(Row row, Row next) {
        boolean told = row.known;
        return new Object[] {
            cluster,
            row.second,
            told,
            told ? row.score.overall() : null,
            told ? row.score.dimension(Dimension.RELIABILITY).score() : null,
            told ? row.score.dimension(Dimension.SECURITY).score() : null,
            told ? row.score.dimension(Dimension.COST).score() : null,
            told ? row.score.dimension(Dimension.ARCHITECTURE).score() : null,
            row.position,
            next == null ? TemporalTable.OPEN : next.position,
            row.time,
            next == null ? null : next.time
        };
    }
}
