package dev.hindsight.resource;

/**
 * Turns a value that must not be kept into a short text that only tells whether two values are the same:
 * {@code sha256:ab12…}. Salted or keyed by whoever gives it, so that a value cannot be guessed from it.
 */
@FunctionalInterface
public interface ValueDigest {
    String of(String value);
}
