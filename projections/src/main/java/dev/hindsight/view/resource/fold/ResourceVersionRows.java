package dev.hindsight.view.resource.fold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.fold.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What each version of an object said; a row without facts tells that the object went. */
final class ResourceVersionRows {
    private static final ObjectWriter JSON = WireJson.mapper().writerFor(Object.class);

    private final List<Object[]> written = new ArrayList<>();

    void take(Recorded recorded) {
        switch (recorded.event()) {
            case ResourceObserved observed ->
                add(
                        recorded,
                        observed.ref().uid(),
                        WireJson.name(observed.how()),
                        observed.facts().body());
            case ResourceVanished vanished -> add(recorded, vanished.ref().uid(), WireJson.name(vanished.how()), null);
            default -> {}
        }
    }

    private void add(Recorded recorded, String uid, String how, Tree facts) {
        written.add(new Object[] {
            recorded.cluster(),
            uid,
            recorded.position(),
            recorded.clock(),
            how,
            recorded.actor(),
            facts == null ? null : json(facts)
        });
    }

    private static String json(Tree facts) {
        try {
            return JSON.writeValueAsString(facts.value());
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("facts that were read from JSON cannot be written as JSON", cannotBe);
        }
    }

    void write(Rows rows) throws SQLException {
        rows.write(
                "insert into resource_version (cluster, uid, position, time, how, actor, facts)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                written);
    }
}
