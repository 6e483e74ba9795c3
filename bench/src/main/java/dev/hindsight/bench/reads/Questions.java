package dev.hindsight.bench.reads;

import dev.hindsight.bench.reads.LargeCluster.Thing;
import java.util.List;
import java.util.Random;

/** What is asked of the views, a row each; places are filled anew for each request. */
final class Questions {
    static final List<String> PATHS = List.of(
            "/resources?kind=Pod",
            "/resources?kind=Pod&sort=-name",
            "/resources?kind=Pod&sort=namespace",
            "/resources?kind=Pod&sort=status",
            "/resources?kind=Pod&sort=-restarts",
            "/resources?kind=Pod&sort=createdAt",
            "/resources?kind=Pod&sort=-changedAt",
            "/resources?kind=Pod&sort=-points",
            "/resources?sort=kind",
            "/resources?sort=-restarts&limit=500",
            "/resources?kind=Pod&namespace={namespace}&sort=status",
            "/resources?namespace={namespace}",
            "/resources?level=failed",
            "/resources?kind=Pod&node={node}",
            "/resources?q={word}",
            "/resources?kind=Pod&finding=crash-loop",
            "/resources/kinds",
            "/resources/namespaces",
            "/resources/{uid}",
            "/resources/{uid}/history",
            "/resources/{uid}/relations",
            "/resources/{uid}/yaml",
            "/search?q={word}",
            "/findings",
            "/findings?sort=-since",
            "/findings?severity=high&namespace={namespace}",
            "/findings?q={word}",
            "/findings?state=all",
            "/rules",
            "/health",
            "/health/reliability",
            "/health/resources/{uid}",
            "/health/trend",
            "/clusters",
            "/changes",
            "/changes?namespace={namespace}",
            "/changes?uid={uid}",
            "/changes?q={word}",
            "/log",
            "/log?type=finding.raised",
            "/log?q={word}",
            "/timeline");

    private final LargeCluster cluster;
    private final Random random = new Random(7);

    Questions(LargeCluster cluster) {
        this.cluster = cluster;
    }

    String filled(String path) {
        Thing pod = cluster.pods().get(random.nextInt(cluster.pods().size()));
        return path.replace("{uid}", pod.uid)
                .replace("{namespace}", "team-%02d".formatted(random.nextInt(LargeCluster.NAMESPACES)))
                .replace("{node}", "node-%03d".formatted(random.nextInt(LargeCluster.NODES)))
                .replace("{word}", "service-%03d".formatted(random.nextInt(LargeCluster.WORKLOADS)));
    }
}
