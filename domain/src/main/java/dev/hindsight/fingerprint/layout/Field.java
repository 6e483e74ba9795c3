package dev.hindsight.fingerprint.layout;

/**
 * @param from where it begins
 * @param end after it, closing colon or comma included
 * @param next where the next one begins
 * @param columned whether more than a single space, or a bar, parts it from the next
 */
record Field(Shape shape, int from, int end, int next, boolean columned) {}
