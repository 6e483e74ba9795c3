package dev.hindsight.detect.decide;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.detect.error.WarningWork;
import dev.hindsight.detect.input.Envelope;
import dev.hindsight.observation.ObservationCommand.Observe;
import dev.hindsight.observation.ObservationCommand.Vanish;
import dev.hindsight.observation.ObservationState;
import dev.hindsight.observation.ObservationState.Unknown;
import dev.hindsight.observation.Told;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceVersions;
import dev.hindsight.store.Sightings.Sighting;
import dev.hindsight.store.Transaction;
import dev.hindsight.watch.WatchedKind;
import java.util.List;
import java.util.Optional;

/**
 * What one version of one object leads to, inside a transaction. The sightings answer for most duplicates and late
 * versions, so that no state is loaded for them.
 */
final class ObjectWork {
    private final Streams streams;
    private final WarningWork warnings;

    ObjectWork(Streams streams, WarningWork warnings) {
        this.streams = streams;
        this.warnings = warnings;
    }

    /** The watch told. Answers with how many events were appended. */
    int told(Transaction tx, Envelope envelope, Facts facts, Told told) {
        Optional<Sighting> before =
                tx.sightings().of(envelope.cluster(), facts.ref().uid());
        if (before.isPresent() && !isNewer(facts, before.get())) {
            return 0;
        }
        int registered = streams.register(tx, envelope);
        String inventory = before.map(Sighting::inventory).orElse(null);
        return registered + observe(tx, envelope, envelope.id(), facts, told, before, inventory);
    }

    /**
     * An inventory listed it: also a version that is known is looked at, because the rules may be newer. An older one
     * than was seen meanwhile is only counted as listed.
     */
    int listed(Transaction tx, Envelope envelope, Facts facts, InventoryMark mark) {
        Optional<Sighting> before =
                tx.sightings().of(envelope.cluster(), facts.ref().uid());
        int registered = streams.register(tx, envelope);
        WatchedKind kind = new WatchedKind(facts.ref().apiVersion(), facts.ref().kind());
        if (before.isPresent() && ResourceVersions.isNewer(before.get().resourceVersion(), facts.resourceVersion())) {
            Sighting newer = before.get();
            tx.sightings()
                    .record(
                            envelope.cluster(),
                            new Sighting(newer.ref(), newer.resourceVersion(), mark.of(kind), newer.alive()));
            return registered;
        }
        boolean again = streams.watched(tx, envelope.cluster())
                .inventoried(kind, facts.ref().namespace());
        Told told = again ? Told.LISTED_AGAIN : Told.LISTED;
        String cause = mark.causeOf(facts.ref().uid());
        return registered + observe(tx, envelope, cause, facts, told, before, mark.of(kind));
    }

    /** The API server told that it is gone, which is final. */
    int deleted(Transaction tx, Envelope envelope, Facts last) {
        Optional<Sighting> before =
                tx.sightings().of(envelope.cluster(), last.ref().uid());
        if (before.isPresent() && !before.get().alive()) {
            return 0;
        }
        int registered = streams.register(tx, envelope);
        Vanish vanish = new Vanish(last.ref(), last.resourceVersion(), Departure.DELETED);
        List<DomainEvent> events = streams.observe(tx, envelope, last.ref().uid(), envelope.id(), vanish);
        String version = newest(last.resourceVersion(), before);
        String inventory = before.map(Sighting::inventory).orElse(null);
        tx.sightings().record(envelope.cluster(), new Sighting(last.ref(), version, inventory, false));
        return registered + events.size();
    }

    private int observe(
            Transaction tx,
            Envelope envelope,
            String cause,
            Facts facts,
            Told told,
            Optional<Sighting> before,
            String inventory) {
        String uid = facts.ref().uid();
        boolean isWarning = WarningWork.concerns(facts);
        ObservationState known = isWarning ? streams.observed(tx, envelope.cluster(), uid) : new Unknown();
        List<DomainEvent> events = streams.observe(tx, envelope, uid, cause, new Observe(facts, told));
        int counted = isWarning && events.stream().anyMatch(ResourceObserved.class::isInstance)
                ? warnings.observed(tx, envelope, known, told, facts)
                : 0;
        boolean alive = before.map(Sighting::alive).orElse(true)
                || events.stream().anyMatch(ResourceObserved.class::isInstance);
        String version = newest(facts.resourceVersion(), before);
        tx.sightings().record(envelope.cluster(), new Sighting(facts.ref(), version, inventory, alive));
        return events.size() + counted;
    }

    private static boolean isNewer(Facts facts, Sighting before) {
        return ResourceVersions.isNewer(facts.resourceVersion(), before.resourceVersion());
    }

    private static String newest(String version, Optional<Sighting> before) {
        return before.map(Sighting::resourceVersion)
                .filter(known -> !ResourceVersions.isNewer(version, known))
                .orElse(version);
    }
}
