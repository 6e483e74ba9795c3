package dev.hindsight.change.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.change.Outcome;
import dev.hindsight.change.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no recording shows. */
class ChangeFoldTest {
    private static final String POD = """
            {"metadata": {}, "spec": {"nodeName": "n1"}, "status": {"phase": "Running"}}""";

    private static String node(boolean cordoned, String ready) {
        return """
               {"metadata": {}, "spec": {"unschedulable": %s},
                "status": {"conditions": [{"type": "Ready", "status": "%s", "reason": "R", "message": "m"}]}}""".formatted(cordoned, ready);
    }

    private static String deployment(String image, int revision, int updated, String reason) {
        return """
               {"metadata": {"annotations": {"deployment.kubernetes.io/revision": "%d"}},
                "spec": {"replicas": 2, "template": {"spec": {"containers": [{"name": "c", "image": "%s"}]}}},
                "status": {"replicas": 2, "readyReplicas": %d, "availableReplicas": 2, "updatedReplicas": %d,
                  "conditions": [{"type": "Progressing", "status": "%s", "reason": "%s"}]}}""".formatted(
                        revision,
                        image,
                        updated,
                        updated,
                        reason.equals("ProgressDeadlineExceeded") ? "False" : "True",
                        reason);
    }

    private static Told rolling() {
        return new Told()
                .found()
                .see("Deployment", "shop/web", deployment("web:1", 1, 2, "NewReplicaSetAvailable"))
                .watched()
                .by("kubectl-set")
                .after(60)
                .see("Deployment", "shop/web", deployment("web:2", 1, 2, "NewReplicaSetAvailable"));
    }

    @Test
    void a_drain_is_one_change_with_the_pods_that_nothing_makes_anew() {
        Told told = new Told()
                .found()
                .see("Node", "n1", node(false, "True"))
                .see("Pod", "shop/a", POD)
                .see("Pod", "shop/b", POD)
                .watched()
                .see("Node", "n1", node(true, "True"))
                .after(5)
                .gone("Pod", "shop/a")
                .resumed()
                .after(5)
                .gone("Pod", "shop/b");
        assertThat(told.sentences()).singleElement().asString().contains("drained of 2 pods after 10 s");
        assertThat(told.memory().drains()).isEmpty();
    }

    @Test
    void a_node_that_is_well_again_before_anything_else_is_seen_has_no_open_change() {
        Told told = new Told()
                .found()
                .see("Node", "n1", node(false, "True"))
                .watched()
                .see("Node", "n1", node(false, "False"))
                .after(30)
                .see("Node", "n1", node(false, "True"));
        assertThat(told.stories()).extracting(Story::outcome).containsExactly(Outcome.COMPLETE);
        assertThat(told.sentences().getFirst()).endsWith("ready again after 30 s");
    }

    @Test
    void the_trouble_of_a_node_ends_with_the_node() {
        Told told = new Told()
                .found()
                .see("Node", "n1", node(false, "True"))
                .watched()
                .see("Node", "n1", node(false, "False"))
                .after(30)
                .see("ConfigMap", "shop/x", "{}")
                .gone("Node", "n1");
        assertThat(told.stories()).extracting(Story::outcome).contains(Outcome.ABANDONED);
        assertThat(told.stories()).noneMatch(story -> story.outcome().isOpen());
        assertThat(told.memory().troubles()).isEmpty();
    }

    @Test
    void a_roll_out_that_stalled_may_still_complete() {
        Told told = rolling()
                .after(600)
                .see("Deployment", "shop/web", deployment("web:2", 2, 1, "ProgressDeadlineExceeded"));
        assertThat(told.stories().getFirst().outcome()).isEqualTo(Outcome.STALLED);
        told.resumed().after(60).see("Deployment", "shop/web", deployment("web:2", 2, 2, "NewReplicaSetAvailable"));
        assertThat(told.stories()).extracting(Story::outcome).containsExactly(Outcome.COMPLETE);
        assertThat(told.memory().rollOuts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"web:1, ROLLED_BACK, is being rolled back", "web:3, SUPERSEDED, is rolling out"})
    void another_template_ends_a_roll_out(String image, Outcome outcome, String words) {
        Told told = rolling().after(20).see("Deployment", "shop/web", deployment(image, 2, 1, "ReplicaSetUpdated"));
        assertThat(told.stories().getFirst().outcome()).isEqualTo(outcome);
        assertThat(told.sentences().getLast()).contains(words);
    }

    @Test
    void two_templates_with_one_hash_code_are_two() {
        Told told = new Told()
                .found()
                .see("Deployment", "shop/web", deployment("web:Aa", 1, 2, "NewReplicaSetAvailable"))
                .watched()
                .see("Deployment", "shop/web", deployment("web:BB", 1, 2, "NewReplicaSetAvailable"));
        assertThat(told.sentences().getFirst()).contains("is rolling out");
    }

    @Test
    void a_roll_out_that_nobody_watched_is_over() {
        Told told = new Told()
                .found()
                .see("Deployment", "shop/web", deployment("web:1", 1, 2, "NewReplicaSetAvailable"))
                .unwatched()
                .after(600)
                .see("Deployment", "shop/web", deployment("web:2", 2, 2, "NewReplicaSetAvailable"));
        assertThat(told.stories()).extracting(Story::outcome).containsExactly(Outcome.COMPLETE);
        assertThat(told.memory().rollOuts()).isEmpty();
    }

    @Test
    void a_daemon_set_is_complete_when_its_counts_are_as_before() {
        String set = """
                {"spec": {"template": {"spec": {"containers": [{"name": "c", "image": "agent:%s"}]}}},
                 "status": {"desiredNumberScheduled": 3, "numberReady": %d, "numberAvailable": %2$d,
                   "updatedNumberScheduled": %d}}""";
        assertThat(new Told()
                        .see("DaemonSet", "shop/new", set.replace("3", "0").formatted("1", 0, 0))
                        .stories())
                .extracting(Story::outcome)
                .containsExactly(Outcome.IN_PROGRESS);
        Told told = new Told()
                .found()
                .see("DaemonSet", "shop/agent", set.formatted("1", 3, 3))
                .watched()
                .see("DaemonSet", "shop/agent", set.formatted("2", 3, 3))
                .see("DaemonSet", "shop/agent", set.formatted("2", 2, 1));
        assertThat(told.stories()).extracting(Story::outcome).containsExactly(Outcome.IN_PROGRESS);
        told.resumed().see("DaemonSet", "shop/agent", set.formatted("2", 3, 3));
        assertThat(told.stories()).extracting(Story::outcome).containsExactly(Outcome.COMPLETE);
    }

    @Test
    void a_stateful_set_with_a_partition_is_complete_above_it() {
        String set = """
                {"spec": {"replicas": 3, "updateStrategy": {"rollingUpdate": {"partition": 2}},
                  "template": {"spec": {"containers": [{"name": "c", "image": "db:%s"}]}}},
                 "status": {"readyReplicas": %d, "updatedReplicas": %d, "currentRevision": "a", "updateRevision": "%s"}}""";
        Told told = new Told()
                .found()
                .see("StatefulSet", "shop/db", set.formatted("1", 3, 3, "a"))
                .watched()
                .see("StatefulSet", "shop/db", set.formatted("2", 3, 3, "a"))
                .see("StatefulSet", "shop/db", set.formatted("2", 2, 0, "b"));
        assertThat(told.stories()).extracting(Story::outcome).containsExactly(Outcome.IN_PROGRESS);
        told.see("StatefulSet", "shop/db", set.formatted("2", 3, 1, "b"));
        assertThat(told.stories()).extracting(Story::outcome).containsExactly(Outcome.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 300})
    void the_end_of_a_namespace_is_one_change_however_long_it_takes_and_much_it_holds(int objects) {
        Told told = new Told().found().see("Namespace", "shop", "{\"metadata\": {}}");
        for (int i = 0; i < objects; i++) {
            told.see("ConfigMap", "shop/c" + i, "{}");
        }
        told.watched()
                .see("Namespace", "shop", "{\"metadata\": {\"deletionTimestamp\": \"2026-05-01T12:00:00Z\"}}")
                .after(1800);
        for (int i = 0; i < objects; i++) {
            told.gone("ConfigMap", "shop/c" + i);
        }
        told.resumed().gone("Namespace", "shop");
        assertThat(told.stories()).extracting(Story::outcome).containsExactly(Outcome.COMPLETE);
        told.after(60).see("ConfigMap", "other/x", "{}");
        assertThat(told.memory().groups()).noneMatch(group -> group.key().contains("shop"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'get','list' | 'pods' | no longer get, list on secrets",
                "'get','delete' | 'pods','secrets' | allows now delete on pods; delete on secrets; no longer list on pods; list on secrets",
                "'*' | 'pods','secrets' | allows now any verb on pods; any verb on secrets",
                "'list','get' | 'secrets','pods' | allows the same as before"
            })
    void a_role_is_told_by_what_it_newly_allows(String verbs, String resources, String words) {
        String role = "{\"rules\": [{\"apiGroups\": [\"\"], \"verbs\": [%s], \"resources\": [%s]}]}";
        Told told = new Told()
                .found()
                .see("Role", "shop/r", role.formatted("\"get\",\"list\"", "\"pods\",\"secrets\""))
                .watched()
                .see("Role", "shop/r", role.formatted(verbs, resources).replace('\'', '"'));
        assertThat(told.sentences()).singleElement().asString().contains(words);
    }
}
