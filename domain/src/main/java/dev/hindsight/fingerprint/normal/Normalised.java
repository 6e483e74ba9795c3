package dev.hindsight.fingerprint.normal;

import java.util.Set;

/**
 * @param text with {@code <*>} for what varies
 * @param rows which of the table found something
 */
public record Normalised(String text, Set<Row> rows) {}
