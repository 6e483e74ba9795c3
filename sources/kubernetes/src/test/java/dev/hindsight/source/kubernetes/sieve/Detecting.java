package dev.hindsight.source.kubernetes.sieve;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.observation.ObservationCommand;
import dev.hindsight.observation.ObservationDecider;
import dev.hindsight.observation.ObservationState;
import dev.hindsight.observation.Told;
import dev.hindsight.resource.Extraction;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceVersions;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides as the function behind the sink does, with its own digests of values. */
final class Detecting {
    private static final FactExtractor EXTRACTOR =
            new FactExtractor(value -> "sha256:" + Integer.toHexString(value.hashCode()) + "-" + value.length());

    private final ObservationDecider decider = new ObservationDecider(facts -> List.of());
    private final Map<String, ObservationState> objects = new HashMap<>();
    private final Map<String, String> sightings = new HashMap<>();

    /** What would be written down now. */
    List<DomainEvent> wouldWrite(CloudEvent event) {
        return facts(event)
                .filter(facts -> isNews(event, facts))
                .map(facts -> decider.decide(state(facts), command(event, facts)))
                .orElse(List.of());
    }

    void take(CloudEvent event) {
        facts(event).filter(facts -> isNews(event, facts)).ifPresent(facts -> {
            sightings.put(facts.ref().uid(), facts.resourceVersion());
            ObservationState state = state(facts);
            for (DomainEvent decided : decider.decide(state, command(event, facts))) {
                state = decider.evolve(state, decided);
            }
            objects.put(facts.ref().uid(), state);
        });
    }

    /** The facts of what is there, by uid. */
    Map<String, Tree> known() {
        Map<String, Tree> known = new HashMap<>();
        objects.forEach((uid, state) -> {
            if (state instanceof ObservationState.Known(Facts facts, var _)) {
                known.put(uid, facts.body());
            }
        });
        return known;
    }

    /** A version that is not newer than one that was seen is not looked at, also when that one changed nothing. */
    private boolean isNews(CloudEvent event, Facts facts) {
        String seen = sightings.getOrDefault(facts.ref().uid(), "");
        return event.getType().equals(InputTypes.RESOURCE_DELETE)
                || ResourceVersions.isNewer(facts.resourceVersion(), seen);
    }

    private ObservationState state(Facts facts) {
        return objects.getOrDefault(facts.ref().uid(), decider.initial());
    }

    private static ObservationCommand command(CloudEvent event, Facts facts) {
        return switch (event.getType()) {
            case InputTypes.RESOURCE_DELETE ->
                new ObservationCommand.Vanish(facts.ref(), facts.resourceVersion(), Departure.DELETED);
            case InputTypes.RESOURCE_ADD -> new ObservationCommand.Observe(facts, Told.ADDED);
            default -> new ObservationCommand.Observe(facts, Told.UPDATED);
        };
    }

    private static Optional<Facts> facts(CloudEvent event) {
        return EXTRACTOR.extract(ObjectReader.read(event)) instanceof Extraction.Extracted(Facts facts)
                ? Optional.of(facts)
                : Optional.empty();
    }
}
