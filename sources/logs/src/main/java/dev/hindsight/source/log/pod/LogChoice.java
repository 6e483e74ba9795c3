package dev.hindsight.source.log.pod;

import java.util.Set;

/**
 * Whose logs are followed.
 *
 * @param namespaces empty for all
 * @param leftOut namespaces whose logs are not followed, such as the one that this runs in
 * @param labels a label selector for pods as the API server takes it; empty for all
 * @param node only pods of that node; empty for all
 */
public record LogChoice(Set<String> namespaces, Set<String> leftOut, String labels, String node) {
    public static final LogChoice ALL = new LogChoice(Set.of(), Set.of(), "", "");

    private static final String OFF = "off";
    private static final String ON = "on";

    public LogChoice {
        namespaces = Set.copyOf(namespaces);
        leftOut = Set.copyOf(leftOut);
    }

    /** @param namespaceSays what the annotation of the pod's namespace says; the pod's own goes before */
    boolean takes(PodView pod, String namespaceSays) {
        boolean wanted =
                !leftOut.contains(pod.namespace()) && (namespaces.isEmpty() || namespaces.contains(pod.namespace()));
        boolean on = pod.logs().equals(ON) || !namespaceSays.equals(OFF);
        return wanted && on && !pod.logs().equals(OFF);
    }
}
