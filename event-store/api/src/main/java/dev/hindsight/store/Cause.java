package dev.hindsight.store;

import java.time.Instant;

/**
 * Why something is appended.
 *
 * @param occurredAt in the watched world; the store brings it down to now when it lies in the future
 * @param actor a source, a rule-set version or a user: {@code source:kubernetes}, {@code rules:1}, {@code user:ada}
 * @param cause id of the input or event that led to it
 * @param traceparent W3C trace context; null when there is none
 */
public record Cause(Instant occurredAt, String actor, String cause, String traceparent) {}
