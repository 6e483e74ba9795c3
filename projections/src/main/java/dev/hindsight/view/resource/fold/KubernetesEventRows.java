package dev.hindsight.view.resource.fold;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.Recorded;
import dev.hindsight.topology.KubernetesEvents;
import dev.hindsight.topology.PodState;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Kubernetes' own Events, by what they are about. */
final class KubernetesEventRows {
    record EventState(
            String cluster,
            String uid,
            String about,
            Instant last,
            Instant first,
            String type,
            String reason,
            String message,
            long count,
            String source) {
        private Object[] values() {
            return new Object[] {cluster, uid, about, last, first, type, reason, message, count, source};
        }
    }

    private static final TemporalTable<EventState> TABLE = new TemporalTable<>(
            "kubernetes_event",
            2,
            List.of(
                    "cluster",
                    "uid",
                    "about_uid",
                    "happened_at",
                    "first_at",
                    "type",
                    "reason",
                    "message",
                    "count",
                    "source"),
            EventState::values,
            row -> new EventState(
                    row.getString("cluster"),
                    row.getString("uid"),
                    row.getString("about_uid"),
                    Rows.time(row, "happened_at"),
                    Rows.time(row, "first_at"),
                    row.getString("type"),
                    row.getString("reason"),
                    row.getString("message"),
                    row.getLong("count"),
                    row.getString("source")));

    private final TemporalTable<EventState>.Editing editing;

    private KubernetesEventRows(TemporalTable<EventState>.Editing editing) {
        this.editing = editing;
    }

    static KubernetesEventRows load(Rows rows, List<Recorded> events) throws SQLException {
        Set<Key> keys = new HashSet<>();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof ResourceEvent event
                    && event.ref().kind().equals("Event")) {
                keys.add(Key.of(recorded.cluster(), event.ref().uid()));
            }
        }
        return new KubernetesEventRows(TABLE.edit(rows, keys));
    }

    void take(Recorded recorded) {
        switch (recorded.event()) {
            case ResourceObserved observed
            when observed.ref().kind().equals("Event") ->
                editing.put(state(recorded.cluster(), observed.facts()), recorded);
            case ResourceVanished vanished
            when vanished.ref().kind().equals("Event") ->
                editing.end(Key.of(recorded.cluster(), vanished.ref().uid()), recorded);
            default -> {}
        }
    }

    private static EventState state(String cluster, Facts event) {
        Tree body = event.body();
        Instant last = KubernetesEvents.last(event).orElse(null);
        Instant first = Stream.of(
                        body.text("firstTimestamp"), body.text("deprecatedFirstTimestamp"), body.text("eventTime"))
                .flatMap(text -> PodState.time(text).stream())
                .findFirst()
                .orElse(last);
        String component = body.at("source").text("component");
        return new EventState(
                cluster,
                event.ref().uid(),
                KubernetesEvents.about(event),
                last,
                first,
                body.text("type"),
                KubernetesEvents.reason(event),
                KubernetesEvents.message(event),
                KubernetesEvents.count(event),
                Stream.of(component, body.text("reportingComponent"), body.text("reportingController"))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    void write(Rows rows) throws SQLException {
        editing.write(rows);
    }
}
