package dev.hindsight.app.doctor.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.app.doctor.Check;
import dev.hindsight.app.doctor.Check.Outcome;
import dev.hindsight.app.doctor.cluster.Place;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstallationChecksTest {
    private final RecordedCluster cluster = new RecordedCluster();

    @BeforeEach
    void an_installation_in_which_all_is_well() {
        cluster.installed();
    }

    @Test
    void nothing_is_said_where_none_is_expected_and_none_is() throws InterruptedException {
        cluster.without("deployments/source");

        assertThat(InstallationChecks.of(new Place(cluster, "observing"), false))
                .isEmpty();
        assertThat(wrong()).singleElement().asString().contains("not installed in the namespace observing");
    }

    @Test
    void all_is_well() throws InterruptedException {
        assertThat(wrong()).isEmpty();
        assertThat(checks())
                .extracting(Check::what)
                .contains(
                        "Knative Eventing v1.2.3: all 1 parts are available",
                        "Broker hindsight: MTChannelBasedBroker",
                        "Trigger detect: delivers to http://detect",
                        "ApiServerSource hindsight: watches 2 kinds",
                        "Knative Service detect: detect-00001 at http://detect",
                        "Deployment source: available",
                        "Secret db: has password, url",
                        "dead letters: 3 events could not be handled");
    }

    @Test
    void a_cluster_without_knative_is_told_what_to_install() throws InterruptedException {
        cluster.without("/apis/serving.knative.dev/v1");

        assertThat(wrong())
                .anySatisfy(check -> assertThat(check.toString())
                        .contains("Knative Serving is not installed", "https://knative.dev/docs/install"));
    }

    @Test
    void a_trigger_that_finds_nobody_is_told_with_its_reason() throws InterruptedException {
        cluster.with(
                "/apis/eventing.knative.dev/v1/namespaces/observing/triggers/detect",
                RecordedCluster.unready("SubscriberNotFound", "services.serving.knative.dev detect not found"));

        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("Trigger detect is not ready: SubscriberNotFound: services", "describe trigger detect");
    }

    @Test
    void a_revision_that_does_not_come_up_is_told_with_its_log() throws InterruptedException {
        cluster.with("/apis/serving.knative.dev/v1/namespaces/observing/services/detect", """
                {"status": {"latestCreatedRevisionName": "detect-00002", "latestReadyRevisionName": "detect-00001",
                  "conditions": [{"type": "Ready", "status": "False", "reason": "RevisionFailed", "message": "exit 1"}]}}
                """);

        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("detect-00002 is not ready (ready: detect-00001)", "RevisionFailed: exit 1", "logs -l");
    }

    @Test
    void a_secret_without_its_key_and_one_that_is_gone_are_told() throws InterruptedException {
        cluster.with("/api/v1/namespaces/observing/secrets/db", "{\"data\": {\"url\": \"eA==\"}}");
        assertThat(wrong()).singleElement().asString().contains("Secret db lacks password");

        cluster.without("secrets/db");
        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("create secret generic db --from-literal=password=… --from-literal=url=…");
    }

    @Test
    void an_image_that_cannot_be_pulled_is_told() throws InterruptedException {
        cluster.with("/api/v1/namespaces/observing/pods?labelSelector=app.kubernetes.io/name%3Dhindsight", """
                {"items": [{"metadata": {"name": "source-1"}, "status": {"containerStatuses": [
                  {"name": "source", "state": {"waiting": {"reason": "ImagePullBackOff", "message": "no such image"}}}]}}]}
                """);

        assertThat(wrong()).singleElement().asString().contains("source-1: ImagePullBackOff", "image.registry");
    }

    @Test
    void rights_that_were_taken_away_are_told() throws InterruptedException {
        cluster.without("clusterroles/hindsight-observing");

        assertThat(wrong()).singleElement().asString().contains("ClusterRole hindsight-observing is not there");
    }

    @Test
    void what_may_not_be_read_is_a_note_and_no_failure() throws InterruptedException {
        cluster.refusing("secrets/db", "secrets \"db\" is forbidden");

        assertThat(wrong()).isEmpty();
        assertThat(checks()).extracting(Check::what).contains("Secret db may not be read: secrets \"db\" is forbidden");
    }

    @Test
    void a_cluster_watched_from_elsewhere_needs_no_knative() throws InterruptedException {
        cluster.withoutAll("knative.dev");

        assertThat(checks())
                .extracting(Check::what)
                .containsExactly(
                        "Deployment source: available",
                        "rights: 1 API groups may be read, by 1 accounts",
                        "Secret token: has token");
    }

    private List<Check> checks() throws InterruptedException {
        return InstallationChecks.of(new Place(cluster, "observing"), true);
    }

    private List<Check> wrong() throws InterruptedException {
        return checks().stream()
                .filter(check -> check.outcome() == Outcome.WRONG)
                .toList();
    }
}
