package dev.hindsight.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The ways in which the chart is installed. */
final class Installations {
    static final String[] TRIAL = {"--set", "trialDatabase.enabled=true"};
    static final String[] OWN_DATABASE = {"--set", "database.existingSecret=db"};
    static final String[] ELSEWHERE = {
        "--values",
        Helm.chart().resolve("values-source-only.yaml").toString(),
        "--set",
        "clusterName=far,ingest.url=https://near.example.com:8443/ingest"
    };

    /** Where rights are given besides the namespace of the installation: they must be there before it. */
    static final List<String> FOLLOWED = List.of("followed-one", "followed-two");

    private Installations() {}

    static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of("trial database", TRIAL),
                Arguments.of("trial database without a claim", and(TRIAL, "trialDatabase.persistence.enabled=false")),
                Arguments.of(
                        "trial database, the official image",
                        and(TRIAL, "trialDatabase.image=docker.io/library/postgres:17,trialDatabase.user=999")),
                Arguments.of("database of one's own", OWN_DATABASE),
                Arguments.of("Kafka", and(OWN_DATABASE, "broker.class=Kafka,broker.config.name=brokers")),
                Arguments.of("TLS", and(OWN_DATABASE, "knative.transportEncryption=strict")),
                Arguments.of("OIDC", and(OWN_DATABASE, "knative.oidc=true")),
                Arguments.of("watching by itself", and(OWN_DATABASE, "source.watch=own")),
                Arguments.of("without Secrets", and(OWN_DATABASE, "source.secrets=false")),
                Arguments.of("receiving", and(OWN_DATABASE, "ingest.enabled=true,ingest.host=near.example.com")),
                Arguments.of("logs", and(OWN_DATABASE, "logs.enabled=true")),
                Arguments.of(
                        "logs of two namespaces",
                        and(OWN_DATABASE, "logs.enabled=true,logs.namespaces={" + String.join(",", FOLLOWED) + "}")),
                Arguments.of("logs elsewhere", and(ELSEWHERE, "logs.enabled=true,logs.mode=daemonset")),
                Arguments.of("elsewhere", ELSEWHERE),
                Arguments.of("elsewhere on Knative", and(ELSEWHERE, "source.watch=knative")),
                Arguments.of(
                        "bare",
                        and(
                                OWN_DATABASE,
                                "networkPolicies.enabled=false,podDisruptionBudgets.enabled=false,"
                                        + "observe.scrapeAnnotations=false,backstop.enabled=false")),
                Arguments.of(
                        "everything on",
                        and(
                                TRIAL,
                                "observe.podMonitor.enabled=true,observe.alerts.enabled=true,"
                                        + "observe.dashboards.enabled=true,projections.minScale=2,projections.maxScale=3,"
                                        + "logs.enabled=true,logs.doors.enabled=true,logs.doors.namespaces={logging},"
                                        + "projections.visibility=external,image.registry=registry.example.com,"
                                        + "image.tag=1.2.3,image.pullSecrets={pull},detect.window=30s,"
                                        + "source.customResources={*.example.com},source.excludedNamespaces={kube-system}")));
    }

    static String[] and(String[] options, String settings) {
        List<String> more = new ArrayList<>(Arrays.asList(options));
        more.addAll(List.of("--set", settings));
        return more.toArray(String[]::new);
    }
}
