package dev.hindsight.store.axon.aggregate;

import dev.hindsight.decider.Decider;
import dev.hindsight.decider.DomainEvent;
import dev.hindsight.retention.Keeping;
import dev.hindsight.store.axon.upcast.Upcasters;
import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.stream.StreamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which events of a stream still count: those that a compaction would keep, and the last, which says how long the
 * stream is.
 *
 * @param through the last sequence that was looked at; all later events count
 * @param sequences of the events up to there that count, in order
 */
record Standing(StreamId stream, long through, List<Long> sequences) {
    /**
     * Empty when their fold is not the fold of all, so that all of them are needed.
     *
     * @param events not empty, in order: those that counted before, and all after them
     */
    static Optional<Standing> of(
            StreamId stream, List<RawEvent> events, Decider<?, ?, ?> decider, Upcasters upcasters) {
        Map<Long, DomainEvent> read = new LinkedHashMap<>();
        events.forEach(
                event -> read.put(event.sequence(), upcasters.decode(event.type(), event.revision(), event.payload())));
        Keeping keeping = new Keeping();
        read.forEach(keeping::take);
        Set<Long> kept = keeping.positions();
        kept.add(events.getLast().sequence());
        List<Long> counting = read.keySet().stream().filter(kept::contains).toList();
        boolean sameState =
                fold(decider, counting.stream().map(read::get)).equals(fold(decider, read.values().stream()));
        return sameState ? Optional.of(new Standing(stream, events.getLast().sequence(), counting)) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // the events of a stream are those that its decider made
    private static <S> S fold(Decider<?, S, ?> decider, Stream<DomainEvent> events) {
        Decider<?, S, DomainEvent> folding = (Decider<?, S, DomainEvent>) decider;
        S state = folding.initial();
        for (DomainEvent event : (Iterable<DomainEvent>) events::iterator) {
            state = folding.evolve(state, event);
        }
        return state;
    }

    List<RawEvent> among(List<RawEvent> events) {
        return events.stream()
                .filter(event -> sequences.contains(event.sequence()))
                .toList();
    }
}
