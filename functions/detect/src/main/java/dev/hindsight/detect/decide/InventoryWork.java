package dev.hindsight.detect.decide;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.detect.input.Envelope;
import dev.hindsight.detect.input.Input.ListCompleted;
import dev.hindsight.observation.ObservationCommand.Vanish;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceVersions;
import dev.hindsight.store.Sightings.Sighting;
import dev.hindsight.store.Transaction;
import dev.hindsight.watch.Inventory;
import dev.hindsight.watch.Inventory.Differences;
import dev.hindsight.watch.WatchCommand.Complete;
import java.util.List;

/** What the end of a list leads to, inside a transaction. */
final class InventoryWork {
    private final Streams streams;

    InventoryWork(Streams streams) {
        this.streams = streams;
    }

    /**
     * How far the objects of the list have come in.
     *
     * @param first that the kind was never listed before
     */
    record Arrivals(long arrived, boolean first) {}

    Arrivals arrivals(Transaction tx, ListCompleted list) {
        String cluster = list.envelope().cluster();
        String mark = new InventoryMark(list.inventory()).of(list.kind());
        boolean first = !streams.watched(tx, cluster).isListed(list.kind(), list.namespaces());
        return new Arrivals(tx.sightings().countOf(cluster, mark), first);
    }

    /**
     * Decides what vanished, and what is told of the list. When objects of the list are missing, nothing vanishes: they
     * cannot be told from those that the list lacks.
     *
     * @param seen what the objects that have arrived showed; {@code vanished} of it is not looked at
     */
    int judge(Transaction tx, ListCompleted list, Arrivals arrivals, Differences seen) {
        int registered = streams.register(tx, list.envelope());
        boolean complete = arrivals.arrived() >= list.count();
        int events = 0;
        int vanished = 0;
        for (Sighting missing : complete ? missing(tx, list) : List.<Sighting>of()) {
            List<DomainEvent> decided = vanish(tx, list, missing);
            events += decided.size();
            vanished += decided.stream().anyMatch(ResourceVanished.class::isInstance) ? 1 : 0;
        }
        Inventory inventory = new Inventory(
                list.kind(),
                list.namespaces(),
                list.count(),
                list.resourceVersion(),
                list.started(),
                list.ended(),
                arrivals.arrived(),
                new Differences(seen.appeared(), seen.changed(), vanished));
        Envelope envelope = list.envelope();
        return registered
                + events
                + streams.watch(tx, envelope.cluster(), new Complete(inventory), envelope.cause())
                        .size();
    }

    /** What was seen in a version that is newer than the list was made after it, so the list cannot have it. */
    private static List<Sighting> missing(Transaction tx, ListCompleted list) {
        String mark = new InventoryMark(list.inventory()).of(list.kind());
        return tx
                .sightings()
                .missingFrom(
                        list.envelope().cluster(),
                        mark,
                        list.kind().apiVersion(),
                        list.kind().kind(),
                        list.namespaces())
                .stream()
                .filter(sighting -> !ResourceVersions.isNewer(sighting.resourceVersion(), list.resourceVersion()))
                .toList();
    }

    private List<DomainEvent> vanish(Transaction tx, ListCompleted list, Sighting missing) {
        Envelope envelope = list.envelope();
        Vanish vanish = new Vanish(missing.ref(), list.resourceVersion(), Departure.VANISHED_UNSEEN);
        String cause = new InventoryMark(list.inventory()).causeOf(missing.ref().uid());
        List<DomainEvent> events = streams.observe(tx, envelope, missing.ref().uid(), cause, vanish);
        if (!events.isEmpty()) {
            tx.sightings()
                    .record(
                            envelope.cluster(),
                            new Sighting(missing.ref(), missing.resourceVersion(), missing.inventory(), false));
        }
        return events;
    }
}
