package dev.hindsight.decider;

import java.util.List;

/**
 * A stateful rule: pure functions of state and input. Time, ids and randomness come in with the command.
 *
 * @param <C> the sealed commands
 * @param <S> the immutable state of one stream
 * @param <E> the sealed events
 */
public interface Decider<C, S, E extends DomainEvent> {
    S initial();

    /** What follows from {@code command}; an empty list means that nothing changed. */
    List<E> decide(S state, C command);

    S evolve(S state, E event);
}
