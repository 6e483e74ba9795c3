package dev.hindsight.view.health.part;

/**
 * Of what a score is.
 *
 * @param by null for the whole cluster
 */
public record Part(Grouping by, String name) {
    public static final Part WHOLE = new Part(null, "");

    public boolean isWhole() {
        return by == null;
    }

    /** {@code namespace “shop”}. */
    String words() {
        if (name.isEmpty()) {
            return by == Grouping.NAMESPACE ? "the cluster-scoped objects" : "the objects without a team";
        }
        return (by == Grouping.NAMESPACE ? "namespace “" : "team “") + name + "”";
    }
}
