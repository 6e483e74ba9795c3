package dev.hindsight.resource.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.Change;
import dev.hindsight.resource.Changes;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.recorded.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedChangesTest {
    /** What a recording tells of objects of a kind whose names start so. */
    private static List<String> told(String recording, String kind, String name) {
        Recording played = Recording.of(recording);
        Map<String, Facts> known = new HashMap<>();
        played.objects().forEach(raw -> known.put(Recording.facts(raw).ref().uid(), Recording.facts(raw)));
        List<String> words = new ArrayList<>();
        for (Tree event : played.events()) {
            Facts now = Recording.facts(event.at("data"));
            Facts before = known.put(now.ref().uid(), now);
            boolean asked = now.ref().kind().equals(kind) && now.ref().name().startsWith(name);
            if (asked && before != null) {
                Changes.between(before, now).stream().map(Change::words).forEach(words::add);
            }
        }
        return words;
    }

    @Test
    void a_roll_out_to_a_tag_that_does_not_exist() {
        assertThat(told("image-tag", "Deployment", "catalog"))
                .startsWith(
                        "image of container catalog changed from registry.test/shop/catalog:3.4.0"
                                + " to registry.test/shop/catalog:3.4.1-rc9",
                        "condition Progressing: NewReplicaSetCreated, was NewReplicaSetAvailable",
                        "roll-out revision changed from 1 to 2")
                .contains("1 of 2 replicas are up to date now, were 0");
        assertThat(told("image-tag", "Pod", "catalog"))
                .startsWith("assigned to node node-1", "container catalog waits: ContainerCreating")
                .anyMatch(words -> words.startsWith("container catalog waits: ErrImagePull (failed to pull"))
                .anyMatch(words -> words.startsWith("container catalog waits: ImagePullBackOff (Back-off pulling"))
                .endsWith("deletion began");
    }

    @Test
    void containers_that_are_killed_for_their_memory() {
        assertThat(told("memory-leak", "Pod", "orders"))
                .contains(
                        "container orders ended: OOMKilled (exit code 137)",
                        "container orders restarted, now once (last exit: OOMKilled, code 137)",
                        "container orders waits: CrashLoopBackOff");
    }

    @Test
    void a_selector_with_a_slip_of_the_pen() {
        assertThat(told("selector", "Service", "store"))
                .containsExactly("selector app changed from store to stor", "selector app changed from stor to store");
        assertThat(told("selector", "EndpointSlice", "store"))
                .contains("endpoint store-0 removed", "endpoint store-0 added, ready");
    }

    @Test
    void a_target_port_where_nobody_listens() {
        assertThat(told("target-port", "Service", "inventory"))
                .containsExactly(
                        "target port of port 8080 changed from 8080 to 8090",
                        "target port of port 8080 changed from 8090 to 8080");
    }

    @Test
    void a_probe_of_the_wrong_port() {
        assertThat(told("probe", "Deployment", "web"))
                .contains("readiness probe of container web changed from GET :8080/ready to GET :9090/ready");
    }

    @Test
    void a_setting_that_was_removed() {
        assertThat(told("missing-setting", "ConfigMap", "payments"))
                .containsExactly("key CURRENCY removed", "key CURRENCY added");
    }

    @Test
    void a_quota_that_stops_a_workload_from_growing() {
        assertThat(told("quota", "Deployment", "web")).contains("scaled from 3 to 8", "scaled from 8 to 2");
        assertThat(told("quota", "ReplicaSet", "web"))
                .anyMatch(words -> words.startsWith("cannot make pods: FailedCreate (pods \"web-")
                        && words.contains("exceeded quota: budget"))
                .contains("can make pods again");
        assertThat(told("quota", "ResourceQuota", "budget")).contains("used pods changed from 13 to 14 of 14");
    }

    @Test
    void a_request_for_more_than_any_node_has() {
        assertThat(told("unschedulable", "Deployment", "inventory"))
                .contains("cpu request of container inventory changed from 20m to 64");
        assertThat(told("unschedulable", "Pod", "inventory"))
                .anyMatch(words -> words.startsWith("cannot be scheduled: Unschedulable (0/"));
    }

    @Test
    void a_node_that_falls_silent_and_comes_back() {
        assertThat(told("node-silent", "Node", "node-1"))
                .contains(
                        "whether it is ready is not known any more: NodeStatusUnknown"
                                + " (Kubelet stopped posting node status.)",
                        "taint node.kubernetes.io/unreachable:NoSchedule added",
                        "became ready",
                        "taint node.kubernetes.io/unreachable:NoSchedule removed")
                .noneMatch(words -> words.contains("Pressure") || words.contains("short of"));
    }
}
