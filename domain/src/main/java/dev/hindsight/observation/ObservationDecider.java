package dev.hindsight.observation;

import dev.hindsight.decider.Decider;
import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.FindingEvent.Reason;
import dev.hindsight.finding.ObjectRules;
import dev.hindsight.observation.ObservationCommand.Observe;
import dev.hindsight.observation.ObservationCommand.Rejudge;
import dev.hindsight.observation.ObservationCommand.Vanish;
import dev.hindsight.observation.ObservationState.Gone;
import dev.hindsight.observation.ObservationState.Known;
import dev.hindsight.observation.ObservationState.Unknown;
import dev.hindsight.resource.Changes;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceVersions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows from what a source tells of one object: that it was observed, with what changed; that it is gone; and
 * what began or ceased to be wrong with it, as far as the object alone shows it.
 *
 * <p>Sources tell things twice and in any order. A version that is not newer than the known one changes nothing. A
 * delete is final, whatever its version. That an inventory did not list an object holds until a version appears that is
 * newer than the list.
 */
public final class ObservationDecider implements Decider<ObservationCommand, ObservationState, DomainEvent> {
    /** The type of stream; its id is the object's uid. */
    public static final String STREAM = "resource";

    /** Findings that the object alone shows are judged at no position of the log. */
    private static final long NO_BASIS = 0;

    private final ObjectRules rules;

    public ObservationDecider(ObjectRules rules) {
        this.rules = rules;
    }

    @Override
    public ObservationState initial() {
        return new Unknown();
    }

    @Override
    public List<DomainEvent> decide(ObservationState state, ObservationCommand command) {
        return switch (command) {
            case Observe observe -> observe(state, observe);
            case Vanish vanish -> vanish(state, vanish);
            case Rejudge rejudge -> state instanceof Known known ? judged(known.facts(), known.open()) : List.of();
        };
    }

    private List<DomainEvent> observe(ObservationState state, Observe observe) {
        Facts facts = observe.facts();
        return switch (state) {
            case Unknown unknown -> appeared(facts, firstSighting(observe.told()));
            case Known known -> seenAgain(known, observe);
            case Gone gone -> returns(gone, facts) ? appeared(facts, Sighting.APPEARED_UNSEEN) : List.of();
        };
    }

    private List<DomainEvent> appeared(Facts facts, Sighting how) {
        List<DomainEvent> events = new ArrayList<>();
        events.add(new ResourceObserved(facts, how, List.of()));
        events.addAll(judged(facts, Map.of()));
        return events;
    }

    private List<DomainEvent> seenAgain(Known known, Observe observe) {
        Facts facts = observe.facts();
        boolean newer =
                ResourceVersions.isNewer(facts.resourceVersion(), known.facts().resourceVersion());
        if (newer && !facts.body().equals(known.facts().body())) {
            List<DomainEvent> events = new ArrayList<>();
            events.add(
                    new ResourceObserved(facts, nextSighting(observe.told()), Changes.between(known.facts(), facts)));
            events.addAll(judged(facts, known.open()));
            return events;
        }
        // The same facts can be judged otherwise only by other rules, as after an update of Hindsight: each inventory
        // looks, the busy watch need not.
        return observe.told().byInventory() ? judged(known.facts(), known.open()) : List.of();
    }

    private static Sighting firstSighting(Told told) {
        return switch (told) {
            case ADDED -> Sighting.CREATED;
            case UPDATED, LISTED -> Sighting.FOUND;
            case LISTED_AGAIN -> Sighting.APPEARED_UNSEEN;
        };
    }

    private static Sighting nextSighting(Told told) {
        return told.byInventory() ? Sighting.CHANGED_UNSEEN : Sighting.CHANGED;
    }

    /** An inventory can only tell what was missing up to its own version; a delete is told by the API server. */
    private static boolean returns(Gone gone, Facts facts) {
        return gone.how() == Departure.VANISHED_UNSEEN
                && ResourceVersions.isNewer(facts.resourceVersion(), gone.resourceVersion());
    }

    private List<DomainEvent> judged(Facts facts, Map<String, Finding> open) {
        List<DomainEvent> events = new ArrayList<>();
        Map<String, Finding> now = new LinkedHashMap<>();
        rules.judge(facts).forEach(finding -> now.putIfAbsent(finding.rule(), finding));
        for (Finding finding : now.values()) {
            Finding before = open.get(finding.rule());
            if (before == null || !before.saysTheSameAs(finding)) {
                events.add(new FindingRaised(finding, NO_BASIS));
            }
        }
        for (Finding finding : open.values()) {
            if (!now.containsKey(finding.rule())) {
                Reason reason = rules.holds(finding.rule(), facts.ref()) ? Reason.HEALED : Reason.RULE_WITHDRAWN;
                events.add(new FindingCleared(finding.rule(), facts.ref(), reason, NO_BASIS));
            }
        }
        return events;
    }

    private static List<DomainEvent> vanish(ObservationState state, Vanish vanish) {
        return switch (state) {
            case Unknown unknown -> List.of(gone(vanish));
            case Known known -> olderThan(known, vanish) ? List.of() : vanished(known, vanish);
            case Gone gone -> List.of();
        };
    }

    private static boolean olderThan(Known known, Vanish vanish) {
        return vanish.how() == Departure.VANISHED_UNSEEN
                && ResourceVersions.isNewer(known.facts().resourceVersion(), vanish.resourceVersion());
    }

    private static List<DomainEvent> vanished(Known known, Vanish vanish) {
        List<DomainEvent> events = new ArrayList<>();
        events.add(gone(vanish));
        known.open()
                .values()
                .forEach(finding ->
                        events.add(new FindingCleared(finding.rule(), vanish.ref(), Reason.VANISHED, NO_BASIS)));
        return events;
    }

    private static ResourceVanished gone(Vanish vanish) {
        return new ResourceVanished(vanish.ref(), vanish.resourceVersion(), vanish.how());
    }

    @Override
    public ObservationState evolve(ObservationState state, DomainEvent event) {
        return switch (event) {
            case ResourceObserved observed -> new Known(observed.facts(), openOf(state));
            case ResourceVanished vanished -> new Gone(vanished.resourceVersion(), vanished.how());
            case FindingRaised raised -> withOpen(state, raised.finding().rule(), raised.finding());
            case FindingCleared cleared -> withOpen(state, cleared.rule(), null);
            default -> state;
        };
    }

    private static Map<String, Finding> openOf(ObservationState state) {
        return state instanceof Known known ? known.open() : Map.of();
    }

    private static ObservationState withOpen(ObservationState state, String rule, Finding finding) {
        if (!(state instanceof Known known)) {
            return state;
        }
        Map<String, Finding> open = new LinkedHashMap<>(known.open());
        if (finding == null) {
            open.remove(rule);
        } else {
            open.put(rule, finding);
        }
        return new Known(known.facts(), Collections.unmodifiableMap(open));
    }
}
