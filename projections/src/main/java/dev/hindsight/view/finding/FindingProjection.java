package dev.hindsight.view.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.codec.WireJson;
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
        return "1";
    }

    @Override
    public List<String> tables() {
        return List.of("finding");
    }

    @Override
    public List<String> appended() {
        return tables();
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        List<Recorded> about = events.stream()
                .filter(recorded -> recorded.event() instanceof FindingEvent)
                .toList();
        Set<Key> keys = about.stream().map(FindingProjection::key).collect(Collectors.toSet());
        TemporalTable<FindingState>.Editing findings = FindingState.TABLE.edit(rows, keys);
        for (Recorded recorded : about) {
            switch ((FindingEvent) recorded.event()) {
                case FindingRaised raised -> findings.put(state(findings, recorded, raised.finding()), recorded);
                case FindingCleared cleared -> findings.end(key(recorded), recorded);
            }
        }
        findings.write(rows);
    }

    private static Key key(Recorded recorded) {
        String id =
                switch ((FindingEvent) recorded.event()) {
                    case FindingRaised raised -> raised.finding().id();
                    case FindingCleared cleared ->
                        cleared.rule() + "/" + cleared.ref().uid();
                };
        return Key.of(recorded.cluster(), id);
    }

    private static FindingState state(
            TemporalTable<FindingState>.Editing findings, Recorded recorded, Finding finding) {
        FindingState before = findings.current(key(recorded));
        return new FindingState(
                recorded.cluster(),
                finding.id(),
                finding.rule(),
                finding.severity().ordinal(),
                finding.message(),
                finding.ref(),
                before == null ? recorded.clock() : before.since(),
                before == null ? recorded.position() : before.sincePosition(),
                json(finding));
    }

    private static String json(Finding finding) {
        try {
            return JSON.writeValueAsString(finding.evidence());
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("evidence that was read from JSON cannot be written as JSON", cannotBe);
        }
    }
}
