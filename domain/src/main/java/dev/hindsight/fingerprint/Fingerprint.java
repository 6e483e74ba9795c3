package dev.hindsight.fingerprint;

import java.util.List;

/**
 * What an entry is grouped by.
 *
 * @param key 32 hex digits over rule set, namespace, service and the parts that counted
 * @param faultKey 16 hex digits over the exception's type and its top three frames of the application, without the
 *     service; empty when there is no stack
 * @param basis which preference of the key applied
 * @param title one line for people, bounded
 * @param template the message with what varies replaced: {@code user <*> not found in <path>}
 * @param exceptionType empty when there is none
 * @param parts what counted and what did not, in order
 * @param ruleSet version of the rules that made it
 */
public record Fingerprint(
        String key,
        String faultKey,
        Basis basis,
        String title,
        String template,
        String exceptionType,
        List<Part> parts,
        String ruleSet) {

    /** In the order of preference. */
    public enum Basis {
        FRAMES,
        EXCEPTION_AND_TEMPLATE,
        LEVEL_AND_TEMPLATE,
        /** A warning of Kubernetes: reason, object's workload and template. */
        KUBERNETES
    }

    /**
     * @param name {@code service}, {@code exception}, {@code frame}, {@code template}, {@code level}, {@code reason}
     * @param value as it went into the key
     * @param counted whether it went into the key
     */
    public record Part(String name, String value, boolean counted) {}
}
