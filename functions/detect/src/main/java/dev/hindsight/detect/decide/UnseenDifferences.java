package dev.hindsight.detect.decide;

import dev.hindsight.detect.input.Input.ListCompleted;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.watch.Inventory.Differences;
import java.time.Instant;
import java.util.List;

/**
 * What the objects of a list showed that the watch had not told, counted in the log: each event of a listed object
 * names the list as its cause. Nothing else has to be kept between the objects and the end of their list.
 */
final class UnseenDifferences {
    private static final int BATCH = 1000;

    private final EventLog log;

    UnseenDifferences(EventLog log) {
        this.log = log;
    }

    /** To be asked when the objects that have arrived are durable. */
    Differences of(ListCompleted list) {
        InventoryMark mark = new InventoryMark(list.inventory());
        String cluster = list.envelope().cluster();
        long position = before(cluster, list);
        long appeared = 0;
        long changed = 0;
        List<Recorded> batch = log.read(cluster, position, BATCH);
        while (!batch.isEmpty()) {
            for (Recorded recorded : batch) {
                boolean ours = mark.caused(recorded.cause());
                appeared += ours && is(recorded, list, Sighting.APPEARED_UNSEEN) ? 1 : 0;
                changed += ours && is(recorded, list, Sighting.CHANGED_UNSEEN) ? 1 : 0;
            }
            position = batch.getLast().position();
            batch = log.read(cluster, position, BATCH);
        }
        return new Differences(appeared, changed, 0);
    }

    /** The clock never runs backwards, so all that happened from the list's start on lies behind this position. */
    private long before(String cluster, ListCompleted list) {
        Instant started = list.started().isBefore(list.envelope().time())
                ? list.started()
                : list.envelope().time();
        return log.positionAt(cluster, started.minusMillis(1)).orElse(0);
    }

    private static boolean is(Recorded recorded, ListCompleted list, Sighting how) {
        if (!(recorded.event() instanceof ResourceObserved observed) || observed.how() != how) {
            return false;
        }
        ResourceRef ref = observed.ref();
        return ref.kind().equals(list.kind().kind())
                && ref.apiVersion().equals(list.kind().apiVersion());
    }
}
