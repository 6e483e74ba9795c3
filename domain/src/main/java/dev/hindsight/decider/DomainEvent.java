package dev.hindsight.decider;

/** Something that was observed or decided. Each event is a record of a feature's sealed interface. */
public interface DomainEvent {}
