package dev.hindsight.source.kubernetes.kinds;

/** A watched kind in the version in which an API server offers it. */
public record ServedKind(
        String group, String version, String kind, String plural, boolean namespaced, boolean secretive) {
    /** Whether Hindsight names it itself, in whatever version. */
    public boolean builtIn() {
        return WatchedKind.ALL.stream()
                .anyMatch(named -> named.group().equals(group) && named.plural().equals(plural));
    }

    /** As objects carry it: {@code v1}, {@code apps/v1}. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** Where those of one namespace are listed; with an empty name, or for a kind without namespaces, all of them. */
    public String path(String namespace) {
        String base = (group.isEmpty() ? "/api/" : "/apis/" + group + "/") + version;
        return namespace.isEmpty() || !namespaced
                ? base + "/" + plural
                : base + "/namespaces/" + namespace + "/" + plural;
    }

    /** The beginning of an object of this kind, for those that stand in a list and do not say what they are. */
    public String typeMeta() {
        return "{\"kind\":\"" + kind + "\",\"apiVersion\":\"" + apiVersion() + "\",";
    }

    /** The rule that a ClusterRole needs for it. */
    public String rule() {
        return "- apiGroups: [\"" + group + "\"], resources: [\"" + plural
                + "\"], verbs: [\"get\", \"list\", \"watch\"]";
    }

    @Override
    public String toString() {
        return group.isEmpty() ? kind : kind + "." + group;
    }
}
