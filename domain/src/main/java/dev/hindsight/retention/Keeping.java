package dev.hindsight.retention;

import dev.hindsight.decider.DomainEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which events of one stream must stay when its past is dropped, so that a fold over them comes to the state that a
 * fold over all of them comes to. Mutable, for one thread; the events come in order.
 */
public final class Keeping {
    private static final String FOR_EVER = "";

    private final Map<String, Set<Long>> slots = new HashMap<>();

    /** What is held for as long as a slot with the prefix is. */
    private final Map<String, Set<Long>> companions = new HashMap<>();

    public void take(long position, DomainEvent event) {
        for (Need need : Needs.of(event)) {
            switch (need) {
                case Need.Opens opens -> slots.put(opens.slot(), new HashSet<>(List.of(position)));
                case Need.OpensUpon opens -> slots.put(opens.slot(), with(heldBy(opens.prefix()), position));
                case Need.Begins begins -> {
                    if (!slots.containsKey(begins.slot())) {
                        slots.put(begins.slot(), with(heldBy(begins.prefix()), position));
                    }
                }
                case Need.Joins joins ->
                    slots.computeIfPresent(joins.slot(), (slot, held) -> {
                        held.add(position);
                        return held;
                    });
                case Need.While companion ->
                    companions
                            .computeIfAbsent(companion.prefix(), prefix -> new HashSet<>())
                            .add(position);
                case Need.Frees frees -> slots.remove(frees.slot());
                case Need.FreesAll all -> slots.keySet().removeIf(slot -> !slot.equals(FOR_EVER));
                case Need.Stays stays ->
                    slots.computeIfAbsent(FOR_EVER, slot -> new HashSet<>()).add(position);
            }
        }
    }

    private Set<Long> heldBy(String prefix) {
        Set<Long> held = new HashSet<>();
        slots.forEach((slot, positions) -> {
            if (slot.startsWith(prefix)) {
                held.addAll(positions);
            }
        });
        return held;
    }

    private static Set<Long> with(Set<Long> held, long position) {
        held.add(position);
        return held;
    }

    /** Positions of the events that must stay. */
    public Set<Long> positions() {
        Set<Long> all = new HashSet<>();
        slots.values().forEach(all::addAll);
        companions.forEach((prefix, positions) -> {
            if (slots.keySet().stream().anyMatch(slot -> slot.startsWith(prefix))) {
                all.addAll(positions);
            }
        });
        return all;
    }

    public boolean isEmpty() {
        return slots.isEmpty() && companions.isEmpty();
    }
}
