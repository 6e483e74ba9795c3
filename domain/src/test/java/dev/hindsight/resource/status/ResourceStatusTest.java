package dev.hindsight.resource.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceStatusTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    Deployment | {"spec":{"replicas":2},"status":{"replicas":2,"updatedReplicas":2,"readyReplicas":2}} | Ready | OK | 2/2
                    Deployment | {"spec":{"replicas":2},"status":{"replicas":3,"updatedReplicas":1,"readyReplicas":2}} | Progressing | PROGRESSING | 2/2
                    Deployment | {"spec":{"replicas":2},"status":{"replicas":2,"updatedReplicas":2,"readyReplicas":1,"conditions":[{"type":"Progressing","status":"True","reason":"NewReplicaSetAvailable"}]}} | Degraded | WARNING | 1/2
                    Deployment | {"spec":{"replicas":2},"status":{"replicas":2,"updatedReplicas":2,"conditions":[{"type":"Progressing","status":"True","reason":"NewReplicaSetAvailable"}]}} | Unavailable | FAILED | 0/2
                    Deployment | {"spec":{"replicas":2},"status":{"replicas":2,"updatedReplicas":2,"conditions":[{"type":"Progressing","status":"False","reason":"ProgressDeadlineExceeded"}]}} | Stalled | FAILED | 0/2
                    Deployment | {"spec":{"replicas":0}} | Idle | OK | 0/0
                    Deployment | {"spec":{"replicas":1,"paused":true}} | Paused | WARNING | 0/1
                    ReplicaSet | {"spec":{"replicas":2},"status":{"conditions":[{"type":"ReplicaFailure","status":"True"}]}} | ReplicaFailure | FAILED | 0/2
                    StatefulSet | {"spec":{"replicas":2},"status":{"replicas":2,"readyReplicas":1}} | Degraded | WARNING | 1/2
                    StatefulSet | {"spec":{"replicas":2},"status":{"replicas":2,"readyReplicas":1,"currentRevision":"a","updateRevision":"b"}} | Progressing | PROGRESSING | 1/2
                    DaemonSet | {"status":{"desiredNumberScheduled":3,"updatedNumberScheduled":3,"numberReady":3}} | Ready | OK | 3/3
                    Job | {"spec":{"completions":1},"status":{"succeeded":1,"conditions":[{"type":"Complete","status":"True"}]}} | Complete | OK | 1/1
                    Job | {"spec":{"completions":1},"status":{"failed":1}} | Running | WARNING | 0/1
                    Job | {"status":{"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded"}]}} | Failed | FAILED | 0/1
                    CronJob | {"spec":{"suspend":true}} | Suspended | OK | -
                    Node | {"status":{"conditions":[{"type":"Ready","status":"True"}]}} | Ready | OK | -
                    Node | {"spec":{"unschedulable":true},"status":{"conditions":[{"type":"Ready","status":"Unknown"}]}} | NotReady,SchedulingDisabled | FAILED | -
                    Node | {"status":{"conditions":[{"type":"Ready","status":"True"},{"type":"DiskPressure","status":"True"}]}} | Ready | WARNING | -
                    Node | {} | Unknown | UNKNOWN | -
                    PersistentVolumeClaim | {"status":{"phase":"Pending"}} | Pending | WARNING | -
                    PersistentVolumeClaim | {"status":{"phase":"Lost"}} | Lost | FAILED | -
                    PersistentVolume | {"status":{"phase":"Released"}} | Released | WARNING | -
                    Service | {"spec":{"type":"NodePort"}} | NodePort | OK | -
                    Service | {"spec":{"type":"LoadBalancer"}} | LoadBalancer | PROGRESSING | -
                    EndpointSlice | {"endpoints":[{"conditions":{"ready":true}},{"conditions":{"ready":false}}]} | Degraded | WARNING | 1/2
                    Event | {"type":"Warning","reason":"BackOff"} | BackOff | WARNING | -
                    ResourceQuota | {"status":{"hard":{"cpu":"1"},"used":{"cpu":"1000m"}}} | Exhausted | WARNING | -
                    HorizontalPodAutoscaler | {"status":{"currentReplicas":3,"desiredReplicas":5,"conditions":[{"type":"ScalingLimited","status":"True","reason":"TooManyReplicas"}]}} | Limited | WARNING | 3/5
                    PodDisruptionBudget | {"status":{"currentHealthy":1,"desiredHealthy":2}} | Unhealthy | WARNING | 1/2
                    ConfigMap | {} | Active | OK | -
                    ConfigMap | {"metadata":{"deletionTimestamp":"x"}} | Terminating | PROGRESSING | -
                    Rocket | {"status":{"conditions":[{"type":"Ready","status":"False"}]}} | NotReady | WARNING | -
                    Rocket | {"status":{"phase":"Flying"}} | Flying | UNKNOWN | -
                    """)
    void each_kind_has_its_word(String kind, String body, String word, Level level, String ready) {
        // When
        ResourceStatus told =
                ResourceStatus.of(new Facts(new ResourceRef("v1", kind, "shop", "x", "u"), "1", Json.tree(body)));

        // Then
        assertThat(told).extracting("status", "level", "ready").containsExactly(word, level, ready);
    }

    @Test
    void nothing_is_wrong_with_the_workloads_of_a_quiet_cluster() {
        // When
        var workloads = Recording.of("quiet").objects().stream()
                .map(Recording::facts)
                .filter(facts -> facts.ref().namespace().equals("shop"))
                .filter(facts -> !facts.ref().kind().equals("Event"))
                .toList();

        // Then
        assertThat(workloads)
                .hasSizeGreaterThan(20)
                .allSatisfy(facts -> assertThat(ResourceStatus.of(facts).level())
                        .as(facts.ref() + " " + ResourceStatus.of(facts))
                        .isIn(Level.OK, Level.PROGRESSING));
    }
}
