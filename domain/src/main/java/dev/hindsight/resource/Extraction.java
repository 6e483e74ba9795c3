package dev.hindsight.resource;

/** What became of a raw object. */
public sealed interface Extraction {
    record Extracted(Facts facts) implements Extraction {}

    /** @param reason for people: what is missing or of the wrong type */
    record Unreadable(String reason) implements Extraction {}
}
