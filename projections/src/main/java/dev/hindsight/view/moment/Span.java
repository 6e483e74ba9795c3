package dev.hindsight.view.moment;

/**
 * Two instants of one cluster.
 *
 * @param asked the moment of the request
 * @param from not after {@code to}
 */
public record Span(Moment asked, Moment from, Moment to) {}
