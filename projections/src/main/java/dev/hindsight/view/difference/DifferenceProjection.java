package dev.hindsight.view.difference;

import dev.hindsight.resource.Change;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.Trim;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What changed, in words. Kubernetes' own Events are no changes: they tell of others. */
public final class DifferenceProjection implements Projection {
    private static final List<String> COLUMNS = List.of(
            "cluster",
            "position",
            "ordinal",
            "time",
            "uid",
            "api_version",
            "kind",
            "namespace",
            "name",
            "aspect",
            "path",
            "before_value",
            "after_value",
            "words",
            "actor");

    @Override
    public String name() {
        return "differences";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<String> tables() {
        return List.of("difference");
    }

    @Override
    public List<String> appended() {
        return tables();
    }

    @Override
    public void trim(Trim trim, Rows rows) throws SQLException {
        trim.happened(rows, "difference");
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        List<Object[]> written = new ArrayList<>();
        for (Recorded recorded : events) {
            if (isChange(recorded)) {
                ResourceEvent event = (ResourceEvent) recorded.event();
                Optional<String> lifecycle = lifecycle(event);
                lifecycle.ifPresent(words -> written.add(
                        row(recorded, event.ref(), 0, "lifecycle", new Change(null, "", null, null, words))));
                if (event instanceof ResourceObserved observed) {
                    changes(recorded, observed, lifecycle.isPresent() ? 1 : 0, written);
                }
            }
        }
        rows.insert("difference", COLUMNS, written);
    }

    private static boolean isChange(Recorded recorded) {
        return recorded.event() instanceof ResourceEvent event
                && !event.ref().kind().equals("Event");
    }

    private static void changes(Recorded recorded, ResourceObserved observed, int from, List<Object[]> written) {
        int ordinal = from;
        for (Change change : observed.changes()) {
            String aspect = change.aspect().name().toLowerCase(Locale.ROOT);
            written.add(row(recorded, observed.ref(), ordinal++, aspect, change));
        }
    }

    /** What became of the object itself; empty when it was there before and still is. */
    public static Optional<String> lifecycle(ResourceEvent event) {
        String what = event.ref().kind() + " " + event.ref().name();
        return switch (event) {
            case ResourceObserved observed
            when observed.how() == Sighting.CREATED -> Optional.of(what + " was created");
            case ResourceObserved observed when observed.how() == Sighting.FOUND -> Optional.of(what + " was found");
            case ResourceObserved observed
            when observed.how() == Sighting.APPEARED_UNSEEN -> Optional.of(what + " was created while nobody watched");
            case ResourceObserved observed -> Optional.empty();
            case ResourceVanished vanished
            when vanished.how() == Departure.DELETED -> Optional.of(what + " was deleted");
            case ResourceVanished vanished -> Optional.of(what + " vanished while nobody watched");
        };
    }

    private static Object[] row(Recorded recorded, ResourceRef ref, int ordinal, String aspect, Change change) {
        return new Object[] {
            recorded.cluster(),
            recorded.position(),
            ordinal,
            recorded.clock(),
            ref.uid(),
            ref.apiVersion(),
            ref.kind(),
            ref.namespace(),
            ref.name(),
            aspect,
            change.path(),
            change.before(),
            change.after(),
            change.words(),
            recorded.actor()
        };
    }
}
