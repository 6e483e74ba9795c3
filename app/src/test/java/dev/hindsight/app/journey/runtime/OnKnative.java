package dev.hindsight.app.journey.runtime;

import dev.hindsight.app.journey.HindsightClient;
import dev.hindsight.source.kubernetes.cluster.Forward;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The chart, installed on the test cluster with Knative. */
final class OnKnative implements Installation {
    private static final String CLUSTER = "journey";
    private static final Duration UP = Duration.ofSeconds(180);
    private static final String PODS = "app.kubernetes.io/name=hindsight,app.kubernetes.io/component!=trial-database";
    private static final String KILL_POSTGRES =
            "read pid </var/lib/postgresql/data/pgdata/postmaster.pid; kill -KILL $pid";
    /** Set when the images of this checkout are on the cluster already. */
    private static final boolean LOADED = System.getenv("HINDSIGHT_IMAGES_LOADED") != null;

    private final TestCluster cluster;
    private final String namespace;
    private Forward page;
    private HindsightClient client;

    OnKnative(TestCluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
        if (LOADED) {
            watch();
        } else {
            cluster.script("install", "--namespace", namespace, "--cluster", CLUSTER);
        }
        open();
    }

    private void open() {
        page = Forward.to(cluster, namespace, "deployment/" + latest("projections") + "-deployment", 8080);
        client = new HindsightClient(page.uri(), page::isOpen, page::said);
    }

    private String latest(String service) {
        return kubectl("get", "ksvc", service, "--output", "jsonpath={.status.latestReadyRevisionName}");
    }

    @Override
    public HindsightClient client() {
        return client;
    }

    @Override
    public void deliver(CloudEvent event) {
        byte[] body = EventFormatProvider.getInstance()
                .resolveFormat(JsonFormat.CONTENT_TYPE)
                .serialize(CloudEventBuilder.from(event)
                        .withExtension("cluster", CLUSTER)
                        .build());
        try (Forward broker = Forward.to(cluster, "knative-eventing", "service/broker-ingress", 80);
                HindsightClient there = new HindsightClient(broker.uri(), broker::isOpen, broker::said)) {
            HttpResponse<String> answer = there.post("/" + namespace + "/hindsight", JsonFormat.CONTENT_TYPE, body);
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("Not taken: " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    /** Both that watch are away, so that what happens is lost for good, as when a node dies. */
    @Override
    public void lookAway() {
        kubectl("delete", "apiserversources", "--all", "--wait");
        kubectl("scale", "deployment/source", "--replicas=0");
        kubectl("wait", "--for=delete", "pod", "--selector=app.kubernetes.io/component=source", "--timeout=60s");
    }

    @Override
    public void watch() {
        cluster.script("install", "--namespace", namespace, "--cluster", CLUSTER, "--no-images");
    }

    @Override
    public void killAndStart() {
        page.close();
        // The trial database keeps its data in its pod, so there the server is killed and not the pod.
        kubectl("exec", "trial-database-0", "--", "/bin/sh", "-c", KILL_POSTGRES);
        kubectl("delete", "pod", "--selector=" + PODS, "--force", "--grace-period=0");
        watch();
        open();
        client().await("the page", this::isOpen, UP, () -> "no answer");
    }

    private boolean isOpen() {
        try {
            return client().get("/api/v1/clusters").path("items").isArray();
        } catch (RuntimeException notYet) {
            page.close();
            open();
            return false;
        }
    }

    private String kubectl(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--namespace";
        all[1] = namespace;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return cluster.kubectl(all);
    }

    /** Leaves the cluster as it was; the images stay. */
    @Override
    public void close() {
        page.close();
        cluster.script("uninstall", "--namespace", namespace);
    }
}
