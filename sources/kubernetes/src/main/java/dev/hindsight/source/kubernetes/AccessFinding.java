package dev.hindsight.source.kubernetes;

/**
 * Something that is so about the way to a cluster.
 *
 * @param subject what it is about: {@code kubeconfig}, {@code API server}, or a kind
 * @param sentence what is so, for people
 * @param remedy what to do; empty when nothing has to be done
 */
public record AccessFinding(Level level, String subject, String sentence, String remedy) {
    static AccessFinding good(String subject, String sentence) {
        return new AccessFinding(Level.GOOD, subject, sentence, "");
    }

    /** How much it matters. */
    public enum Level {
        GOOD,
        /** Hindsight works, and sees less. */
        LIMITED,
        /** Hindsight sees nothing of the cluster. */
        BROKEN
    }
}
