package dev.hindsight.source.kubernetes;

import dev.hindsight.source.kubernetes.access.Login;
import dev.hindsight.source.kubernetes.condition.Timing;
import dev.hindsight.source.kubernetes.kinds.CustomKinds;
import dev.hindsight.source.kubernetes.kinds.Territory;
import dev.hindsight.source.kubernetes.kinds.WatchedKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to watch.
 *
 * @param kubeconfig null for the usual places
 * @param context null for the kubeconfig's current one
 * @param cluster the name under which the cluster is known from then on; null for the context's name
 * @param kinds names such as {@code Pod}; empty for all that are known
 * @param namespaces empty for the whole cluster; else kinds without namespace are still watched where allowed
 * @param custom which kinds besides those that are known
 * @param territory what is left to others, and what is not looked at
 */
public record SourceConfig(
        Path kubeconfig,
        String context,
        String cluster,
        Set<String> kinds,
        Set<String> namespaces,
        Timing timing,
        CustomKinds custom,
        Territory territory) {
    public SourceConfig {
        kinds = Set.copyOf(kinds);
        namespaces = Set.copyOf(namespaces);
    }

    /** Everything in the cluster of a context. */
    public static SourceConfig of(Path kubeconfig, String context) {
        return new SourceConfig(
                kubeconfig, context, null, Set.of(), Set.of(), Timing.STANDARD, CustomKinds.STANDARD, Territory.ALL);
    }

    public SourceConfig named(String otherCluster) {
        return new SourceConfig(kubeconfig, context, otherCluster, kinds, namespaces, timing, custom, territory);
    }

    public SourceConfig only(String... someKinds) {
        return new SourceConfig(
                kubeconfig, context, cluster, Set.of(someKinds), namespaces, timing, CustomKinds.NONE, territory);
    }

    public SourceConfig in(String... someNamespaces) {
        return new SourceConfig(kubeconfig, context, cluster, kinds, Set.of(someNamespaces), timing, custom, territory);
    }

    public SourceConfig with(Timing otherTiming) {
        return new SourceConfig(kubeconfig, context, cluster, kinds, namespaces, otherTiming, custom, territory);
    }

    public SourceConfig with(CustomKinds otherKinds) {
        return new SourceConfig(kubeconfig, context, cluster, kinds, namespaces, timing, otherKinds, territory);
    }

    public SourceConfig with(Territory otherTerritory) {
        return new SourceConfig(kubeconfig, context, cluster, kinds, namespaces, timing, custom, otherTerritory);
    }

    Login login() {
        return new Login(kubeconfig, context);
    }

    /** The cluster's name. */
    public String clusterName() {
        return cluster != null ? cluster : login().contextName();
    }

    List<WatchedKind> wanted() {
        return WatchedKind.ALL.stream()
                .filter(kind -> kinds.isEmpty() || kinds.contains(kind.kind()))
                .filter(kind -> !territory.unreadable().contains(kind.kind()))
                .toList();
    }
}
