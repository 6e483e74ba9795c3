package dev.hindsight.store.codec;

import dev.hindsight.decider.DomainEvent;

/**
 * How a kind of event is called on the wire, which has its own names: renaming the class changes nothing stored.
 *
 * @param revision of the shape that is written today, from 1; older ones are upcast when read
 */
public record EventType(String name, int revision, Class<? extends DomainEvent> shape) {}
