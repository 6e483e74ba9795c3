package dev.hindsight.bench.knative;

import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.util.concurrent.atomic.AtomicInteger;

/** ConfigMaps that come, change and go, ten changes at a time, until it is stopped. */
final class Changes implements AutoCloseable {
    private static final int TOGETHER = 10;

    private final TestCluster.Namespace namespace;
    private final AtomicInteger made = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopping;

    Changes(TestCluster.Namespace namespace) {
        this.namespace = namespace;
        this.thread = Thread.ofPlatform().name("changes").start(this::run);
    }

    private void run() {
        for (int round = 0; !stopping; round++) {
            apply(round, 0);
            apply(round, 1);
            if (round % 2 == 1) {
                namespace.kubectl("delete", "configmap", "--selector=round=" + (round - 1), "--wait=false");
                made.addAndGet(TOGETHER);
            }
        }
    }

    private void apply(int round, int version) {
        StringBuilder manifests = new StringBuilder();
        for (int number = 0; number < TOGETHER; number++) {
            manifests.append("""
                    apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: "c-%d-%d", labels: {round: "%d"}}
                    data: {"v%d": "x"}
                    ---
                    """.formatted(round, number, round, version));
        }
        namespace.kubectlWith(manifests.toString(), "apply", "-f", "-");
        made.addAndGet(TOGETHER);
    }

    /** Returns how many changes were made. */
    int stop() throws InterruptedException {
        stopping = true;
        thread.join();
        return made.get();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
