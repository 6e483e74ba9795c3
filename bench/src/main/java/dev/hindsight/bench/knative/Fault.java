package dev.hindsight.bench.knative;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/**
 * What may happen to the delivery of events.
 *
 * @param losesTold whether the in-memory channel may lose events that it has already taken; they come back with the
 *     next inventory
 */
record Fault(String name, boolean losesTold, Made made) {
    private static final String EVENTING = "knative-eventing";
    private static final String KILL_POSTGRES =
            "read pid </var/lib/postgresql/data/pgdata/postmaster.pid; kill -KILL $pid";

    /** Makes it and heals it again. */
    interface Made {
        void run(Installed installed) throws Exception;
    }

    static final List<Fault> ALL = List.of(
            new Fault("sink slow for 20 s (the log is locked)", false, Fault::lockTheLog),
            new Fault("sink away for a minute (the Broker's door)", false, installed -> {
                scale(installed, EVENTING, "deployment/mt-broker-ingress", 0);
                Thread.sleep(60_000);
                scale(installed, EVENTING, "deployment/mt-broker-ingress", 1);
            }),
            new Fault("detect killed in mid-request, five times", false, installed -> {
                for (int time = 0; time < 5; time++) {
                    Thread.sleep(4000);
                    kill(installed, installed.namespace(), "serving.knative.dev/service=detect");
                }
            }),
            new Fault("broker restarted (door, filter, channel)", true, installed -> {
                kill(installed, EVENTING, "eventing.knative.dev/brokerRole=ingress");
                kill(installed, EVENTING, "eventing.knative.dev/brokerRole=filter");
                kill(installed, EVENTING, "messaging.knative.dev/role=dispatcher");
            }),
            new Fault(
                    "PostgreSQL killed",
                    false,
                    installed -> installed.kubectl("exec", "trial-database-0", "--", "/bin/sh", "-c", KILL_POSTGRES)),
            new Fault("pod of PostgreSQL killed, its volume stays", false, Fault::killThePodOfPostgres));

    /** Without a volume that outlives the pod, the log would be gone with it. */
    private static void killThePodOfPostgres(Installed installed) {
        if (installed.kubectl("get", "pvc", "--output=name").isEmpty()) {
            System.out.println("   left out: the database has no volume (test-cluster/install --volume)");
            return;
        }
        installed.kubectl("delete", "pod", "trial-database-0", "--force", "--grace-period=0");
        installed.kubectl("wait", "--for=create", "pod/trial-database-0", "--timeout=60s");
        installed.kubectl("wait", "--for=condition=Ready", "pod/trial-database-0", "--timeout=90s");
    }

    private static void lockTheLog(Installed installed) throws Exception {
        try (Connection connection = installed.database();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table hindsight.event in share mode");
            Thread.sleep(20_000);
            connection.rollback();
        }
    }

    private static void scale(Installed installed, String namespace, String what, int replicas) {
        installed.cluster().kubectl("--namespace", namespace, "scale", what, "--replicas=" + replicas);
    }

    private static void kill(Installed installed, String namespace, String selector) {
        String killed = installed
                .cluster()
                .kubectl(
                        "--namespace",
                        namespace,
                        "delete",
                        "pod",
                        "--selector=" + selector,
                        "--force",
                        "--grace-period=0",
                        "--ignore-not-found");
        if (!killed.contains("deleted")) {
            throw new IllegalStateException("No pod to kill: " + selector);
        }
    }
}
