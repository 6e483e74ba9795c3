package dev.hindsight.view.resource.fold;

/**
 * How an object is, as its own status tells.
 *
 * @param ready such as {@code 1/2}; null for what has no parts
 * @param restarts null for what does not restart
 */
record Standing(String status, String reason, Level level, String ready, Integer restarts) {
    static Standing of(String status, String reason, Level level) {
        return new Standing(status, reason, level, null, null);
    }

    Standing ready(long ready, long wanted) {
        return new Standing(status, reason, level, ready + "/" + wanted, restarts);
    }
}
