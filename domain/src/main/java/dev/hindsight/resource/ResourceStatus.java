package dev.hindsight.resource;

import dev.hindsight.resource.status.Statuses;

/**
 * How an object is, in a word, as {@code kubectl get} shows it where kubectl shows one.
 *
 * @param status one word: {@code Running}, {@code CrashLoopBackOff}, {@code NotReady,SchedulingDisabled}
 * @param reason for people, of at most a sentence; empty when there is nothing to add
 * @param ready how many of how many, {@code 1/2}; null for a kind that has no parts
 * @param restarts of all containers of a pod; null for other kinds
 */
public record ResourceStatus(String status, String reason, Level level, String ready, Integer restarts) {
    public enum Level {
        OK,
        PROGRESSING,
        WARNING,
        FAILED,
        /** Nothing in the facts tells. */
        UNKNOWN
    }

    public static ResourceStatus of(Facts facts) {
        return Statuses.of(facts);
    }

    public static ResourceStatus of(Level level, String status, String reason) {
        return new ResourceStatus(status, reason, level, null, null);
    }

    public ResourceStatus withReady(long ready, long wanted) {
        return new ResourceStatus(status, reason, level, ready + "/" + wanted, restarts);
    }

    public ResourceStatus withRestarts(long count) {
        return new ResourceStatus(status, reason, level, ready, (int) Math.min(count, Integer.MAX_VALUE));
    }
}
