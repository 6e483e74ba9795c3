package dev.hindsight.resource.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.Change;
import dev.hindsight.resource.Change.Aspect;
import dev.hindsight.resource.Changes;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
    private static Facts facts(String kind, Tree body) {
        return new Facts(new ResourceRef("v1", kind, "shop", "web", "u"), "1", body);
    }

    private static List<Change> between(String kind, String before, String after) {
        return Changes.between(facts(kind, Json.tree(before)), facts(kind, Json.tree(after)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Deployment | {"spec":{"replicas":2}} | {"spec":{"replicas":5}} | scaled from 2 to 5
                    Deployment | {"spec":{}} | {"spec":{"paused":true}} | roll-out paused
                    Deployment | {"spec":{"strategy":{"type":"A"}}} | {"spec":{"strategy":{"type":"B"}}} | strategy.type changed from A to B
                    Deployment | {"spec":{"template":{"metadata":{}}}} | {"spec":{"template":{"metadata":{"annotations":{"kubectl.kubernetes.io/restartedAt":"x"}}}}} | a restart of all pods was asked for
                    Deployment | {"spec":{"containers":[{"name":"a","image":"a:1"}]}} | {"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}} | container b added with image b:1
                    Deployment | {"spec":{"initContainers":[{"name":"a"}]}} | {"spec":{}} | init container a removed
                    Pod | {"spec":{"containers":[{"name":"a"}]}} | {"spec":{"containers":[{"name":"a","securityContext":{"privileged":true}}]}} | security context of container a set to privileged: true
                    Pod | {"spec":{"containers":[{"name":"a","args":["x"]}]}} | {"spec":{"containers":[{"name":"a","args":["x","y"]}]}} | arguments of container a changed from x to x, y
                    Pod | {"spec":{"containers":[{"name":"a","env":[{"name":"E","valueDigest":"1"}]}]}} | {"spec":{"containers":[{"name":"a","env":[{"name":"E","valueDigest":"2"}]}]}} | env E of container a has another value
                    Pod | {"spec":{"containers":[{"name":"a"}]}} | {"spec":{"containers":[{"name":"a","env":[{"name":"E","valueFrom":{"secretKeyRef":{"name":"s","key":"k"}}}]}]}} | env E of container a added from key k of Secret s
                    Pod | {"spec":{"containers":[{"name":"a"}]}} | {"spec":{"containers":[{"name":"a","envFrom":[{"configMapRef":{"name":"c"}}]}]}} | env from ConfigMap c of container a added
                    Pod | {"spec":{"containers":[{"name":"a","resources":{"limits":{"memory":"1Gi"}}}]}} | {"spec":{"containers":[{"name":"a","resources":{}}]}} | memory limit of container a removed (was 1Gi)
                    Pod | {"spec":{"volumes":[]}} | {"spec":{"volumes":[{"name":"data","emptyDir":{}}]}} | volume data added
                    Pod | {"status":{"containerStatuses":[{"name":"a","restartCount":2}]}} | {"status":{"containerStatuses":[{"name":"a","restartCount":3,"lastState":{"terminated":{"reason":"OOMKilled","exitCode":137}}}]}} | container a restarted, now 3 times (last exit: OOMKilled, code 137)
                    Pod | {"metadata":{}} | {"metadata":{"deletionTimestamp":"x"}} | deletion began
                    Pod | {"metadata":{"labels":{"app.kubernetes.io/name":"x"}}} | {"metadata":{"labels":{"app.kubernetes.io/name":"y"}}} | label app.kubernetes.io/name changed from x to y
                    Node | {"spec":{}} | {"spec":{"unschedulable":true}} | cordoned
                    Node | {"spec":{"unschedulable":true}} | {"spec":{}} | uncordoned
                    Node | {"spec":{}} | {"spec":{"taints":[{"key":"k","value":"v","effect":"NoSchedule"}]}} | taint k=v:NoSchedule added
                    Node | {"status":{"conditions":[{"type":"MemoryPressure","status":"False"}]}} | {"status":{"conditions":[{"type":"MemoryPressure","status":"True","reason":"Low"}]}} | is short of memory: Low
                    Secret | {"data":{"A":"1"}} | {"data":{"A":"2"}} | value of key A changed
                    Service | {"spec":{"ports":[{"port":80}]}} | {"spec":{"ports":[{"port":80},{"port":443,"name":"tls"}]}} | port 443 (tls) added
                    ClusterRole | {"rules":[]} | {"rules":[{"verbs":["get"],"resources":["secrets"]}]} | right to get on secrets added
                    RoleBinding | {"subjects":[]} | {"subjects":[{"kind":"User","name":"ada"}]} | subject User/ada added
                    Job | {"status":{"failed":1}} | {"status":{"failed":2}} | 2 pods failed
                    Event | {"count":1} | {"count":4} | seen 4 times now
                    ResourceQuota | {"spec":{"hard":{"pods":"4"}}} | {"spec":{"hard":{"pods":"8"}}} | quota of pods changed from 4 to 8
                    Rocket | {"status":{"conditions":[{"type":"Fuelled","status":"False"}]}} | {"status":{"conditions":[{"type":"Fuelled","status":"True","reason":"Full"}]}} | condition Fuelled became true: Full
                    Pod | {"spec":{"tolerations":[{"key":"a"},{"key":"b"}]}} | {"spec":{"tolerations":[{"key":"b"},{"key":"a"}]}} | order of tolerations changed
                    """)
    void is_told_in_words(String kind, String before, String after, String words) {
        assertThat(between(kind, before, after)).extracting(Change::words).containsExactly(words);
    }

    @Test
    void places_are_named_as_kubernetes_names_them() {
        // When
        List<Change> changes = between("Deployment", """
                {"spec":{"template":{"spec":{"containers":[{"name":"web","image":"web:1"}]}}}}""", """
                {"spec":{"template":{"spec":{"containers":[{"name":"web","image":"web:2"}]}}}}""");

        // Then
        assertThat(changes)
                .containsExactly(new Change(
                        Aspect.SPEC,
                        "spec.template.spec.containers[web].image",
                        "web:1",
                        "web:2",
                        "image of container web changed from web:1 to web:2"));
    }

    @Test
    void what_was_wanted_comes_before_what_happened() {
        // When
        List<Change> changes = between("Deployment", """
                {"metadata":{"labels":{"a":"1"}},"status":{"readyReplicas":1},"spec":{"replicas":1}}""", """
                {"metadata":{"labels":{"a":"2"}},"status":{"readyReplicas":2},"spec":{"replicas":2}}""");

        // Then
        assertThat(changes).extracting(Change::aspect).containsExactly(Aspect.SPEC, Aspect.STATUS, Aspect.META);
    }

    @Test
    void containers_are_known_again_when_they_change_places() {
        // When
        List<Change> changes = between("Pod", """
                {"spec":{"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]}}""", """
                {"spec":{"containers":[{"name":"b","image":"b:1"},{"name":"a","image":"a:2"}]}}""");

        // Then
        assertThat(changes).extracting(Change::words).containsExactly("image of container a changed from a:1 to a:2");
    }

    @Test
    void a_change_that_nobody_would_tell_is_told_as_it_is_when_there_is_no_other() {
        // When
        List<Change> changes = between("Event", "{\"lastTimestamp\":\"1\"}", "{\"lastTimestamp\":\"2\"}");

        // Then
        assertThat(changes).extracting(Change::words).containsExactly("lastTimestamp changed from 1 to 2");
    }

    @Test
    void more_changes_than_anybody_reads_are_counted() {
        // Given
        Map<String, Object> labels = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            labels.put("label-" + i, "x");
        }

        // When
        List<Change> changes = Changes.between(
                facts("Pod", Json.tree("{}")), facts("Pod", Tree.of(Map.of("metadata", Map.of("labels", labels)))));

        // Then
        assertThat(changes).hasSize(ChangeList.MAX_CHANGES);
        assertThat(changes.getLast().words()).isEqualTo("and 301 more changes");
    }

    @Test
    void an_object_does_not_differ_from_itself() {
        Recording.of("checkout-outage").versions().forEach(raw -> {
            // Given
            Facts once = Recording.facts(raw);
            Facts again = Recording.facts(Json.tree(Json.text(raw)));

            // When
            List<Change> changes = Changes.between(once, again);

            // Then
            assertThat(changes).isEmpty();
        });
    }
}
