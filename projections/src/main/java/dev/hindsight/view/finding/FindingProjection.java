package dev.hindsight.view.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.suppression.FindingSuppressionEvent;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingSuppressed;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingUnsuppressed;
import dev.hindsight.suppression.SuppressedBy;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is and was wrong with which object. */
public final class FindingProjection implements Projection {
    private static final ObjectMapper JSON = WireJson.mapper();

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public List<String> tables() {
        return List.of("finding", "finding_suppression");
    }

    @Override
    public List<String> appended() {
        return tables();
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        List<Recorded> about =
                events.stream().filter(recorded -> key(recorded) != null).toList();
        Set<Key> keys = about.stream().map(FindingProjection::key).collect(Collectors.toSet());
        TemporalTable<FindingState>.Editing findings = FindingState.TABLE.edit(rows, keys);
        TemporalTable<SuppressedState>.Editing suppressed = SuppressedState.TABLE.edit(rows, keys);
        for (Recorded recorded : about) {
            Key key = key(recorded);
            switch (recorded.event()) {
                case FindingRaised raised -> {
                    SuppressedState by = suppressed.current(key);
                    FindingState state = state(findings.current(key), recorded, raised.finding());
                    findings.put(by == null ? state : state.suppressed(by.by()), recorded);
                }
                case FindingCleared cleared -> findings.end(key, recorded);
                case FindingSuppressed now -> {
                    suppressed.put(SuppressedState.of(recorded, now), recorded);
                    suppress(findings, key, now.by(), recorded);
                }
                case FindingUnsuppressed now -> {
                    suppressed.end(key, recorded);
                    suppress(findings, key, null, recorded);
                }
                default -> throw new IllegalStateException("an event without a key");
            }
        }
        findings.write(rows);
        suppressed.write(rows);
    }

    private static void suppress(
            TemporalTable<FindingState>.Editing findings, Key key, SuppressedBy by, Recorded recorded) {
        FindingState open = findings.current(key);
        if (open != null) {
            findings.put(open.suppressed(by), recorded);
        }
    }

    /** Null for an event that is not about a finding. */
    private static Key key(Recorded recorded) {
        return switch (recorded.event()) {
            case FindingRaised raised ->
                Key.of(recorded.cluster(), raised.finding().id());
            case FindingCleared cleared ->
                Key.of(recorded.cluster(), cleared.rule() + "/" + cleared.ref().uid());
            case FindingSuppressionEvent event ->
                Key.of(recorded.cluster(), event.rule() + "/" + event.ref().uid());
            default -> null;
        };
    }

    private static FindingState state(FindingState before, Recorded recorded, Finding finding) {
        return new FindingState(
                recorded.cluster(),
                finding.id(),
                finding.rule(),
                finding.severity().ordinal(),
                finding.message(),
                finding.ref(),
                before == null ? recorded.clock() : before.since(),
                before == null ? recorded.position() : before.sincePosition(),
                json(finding),
                null);
    }

    private static String json(Finding finding) {
        try {
            return JSON.writeValueAsString(finding.evidence());
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("evidence that was read from JSON cannot be written as JSON", cannotBe);
        }
    }
}
