package dev.hindsight.resource.part;

/**
 * A row of {@code status.conditions}.
 *
 * @param status {@code True}, {@code False} or {@code Unknown}, as Kubernetes writes it
 * @param since when it took this status, RFC 3339; empty when not told
 */
public record Condition(String type, String status, String reason, String message, String since) {
    public boolean isTrue() {
        return status.equals("True");
    }

    public boolean isFalse() {
        return status.equals("False");
    }

    /** {@code status.conditions[Ready]}. */
    public String place() {
        return "status.conditions[" + type + "]";
    }
}
