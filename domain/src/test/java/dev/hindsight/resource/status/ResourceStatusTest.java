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
                    apps/v1 | Deployment | {"spec":{"replicas":2},"status":{"replicas":2,"updatedReplicas":2,"readyReplicas":2}} | Ready | OK | 2/2
                    apps/v1 | Deployment | {"spec":{"replicas":2},"status":{"replicas":3,"updatedReplicas":1,"readyReplicas":2}} | Progressing | PROGRESSING | 2/2
                    apps/v1 | Deployment | {"spec":{"replicas":2},"status":{"replicas":2,"updatedReplicas":2,"readyReplicas":1,"conditions":[{"type":"Progressing","status":"True","reason":"NewReplicaSetAvailable"}]}} | Degraded | WARNING | 1/2
                    apps/v1 | Deployment | {"spec":{"replicas":2},"status":{"replicas":2,"updatedReplicas":2,"conditions":[{"type":"Progressing","status":"True","reason":"NewReplicaSetAvailable"}]}} | Unavailable | FAILED | 0/2
                    apps/v1 | Deployment | {"spec":{"replicas":2},"status":{"replicas":2,"updatedReplicas":2,"conditions":[{"type":"Progressing","status":"False","reason":"ProgressDeadlineExceeded"}]}} | Stalled | FAILED | 0/2
                    apps/v1 | Deployment | {"spec":{"replicas":0}} | Idle | OK | 0/0
                    apps/v1 | Deployment | {"spec":{"replicas":1,"paused":true}} | Paused | WARNING | 0/1
                    apps/v1 | ReplicaSet | {"spec":{"replicas":2},"status":{"conditions":[{"type":"ReplicaFailure","status":"True"}]}} | ReplicaFailure | FAILED | 0/2
                    apps/v1 | StatefulSet | {"spec":{"replicas":2},"status":{"replicas":2,"readyReplicas":1}} | Degraded | WARNING | 1/2
                    apps/v1 | StatefulSet | {"spec":{"replicas":2},"status":{"replicas":2,"readyReplicas":1,"currentRevision":"a","updateRevision":"b"}} | Progressing | PROGRESSING | 1/2
                    apps/v1 | DaemonSet | {"status":{"desiredNumberScheduled":3,"updatedNumberScheduled":3,"numberReady":3}} | Ready | OK | 3/3
                    batch/v1 | Job | {"spec":{"completions":1},"status":{"succeeded":1,"conditions":[{"type":"Complete","status":"True"}]}} | Complete | OK | 1/1
                    batch/v1 | Job | {"spec":{"completions":1},"status":{"failed":1}} | Running | WARNING | 0/1
                    batch/v1 | Job | {"status":{"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded"}]}} | Failed | FAILED | 0/1
                    batch/v1 | CronJob | {"spec":{"suspend":true}} | Suspended | OK | -
                    v1 | Node | {"status":{"conditions":[{"type":"Ready","status":"True"}]}} | Ready | OK | -
                    v1 | Node | {"spec":{"unschedulable":true},"status":{"conditions":[{"type":"Ready","status":"Unknown"}]}} | NotReady,SchedulingDisabled | FAILED | -
                    v1 | Node | {"status":{"conditions":[{"type":"Ready","status":"True"},{"type":"DiskPressure","status":"True"}]}} | Ready | WARNING | -
                    v1 | Node | {} | Unknown | UNKNOWN | -
                    v1 | PersistentVolumeClaim | {"status":{"phase":"Pending"}} | Pending | WARNING | -
                    v1 | PersistentVolumeClaim | {"status":{"phase":"Lost"}} | Lost | FAILED | -
                    v1 | PersistentVolume | {"status":{"phase":"Released"}} | Released | WARNING | -
                    v1 | Service | {"spec":{"type":"NodePort"}} | NodePort | OK | -
                    v1 | Service | {"spec":{"type":"LoadBalancer"}} | LoadBalancer | PROGRESSING | -
                    discovery.k8s.io/v1 | EndpointSlice | {"endpoints":[{"conditions":{"ready":true}},{"conditions":{"ready":false}}]} | Degraded | WARNING | 1/2
                    v1 | Event | {"type":"Warning","reason":"BackOff"} | BackOff | WARNING | -
                    v1 | ResourceQuota | {"status":{"hard":{"cpu":"1"},"used":{"cpu":"1000m"}}} | Exhausted | WARNING | -
                    autoscaling/v2 | HorizontalPodAutoscaler | {"status":{"currentReplicas":3,"desiredReplicas":5,"conditions":[{"type":"ScalingLimited","status":"True","reason":"TooManyReplicas"}]}} | Limited | WARNING | 3/5
                    policy/v1 | PodDisruptionBudget | {"status":{"currentHealthy":1,"desiredHealthy":2}} | Unhealthy | WARNING | 1/2
                    v1 | ConfigMap | {} | Active | OK | -
                    v1 | ConfigMap | {"metadata":{"deletionTimestamp":"x"}} | Terminating | PROGRESSING | -
                    example.org/v1 | Rocket | {"status":{"conditions":[{"type":"Ready","status":"False"}]}} | NotReady | WARNING | -
                    example.org/v1 | Rocket | {"status":{"phase":"Flying"}} | Flying | UNKNOWN | -
                    example.org/v1 | Rocket | {"status":{"phase":"Failed","message":"m"}} | Failed | FAILED | -
                    example.org/v1 | Rocket | {"metadata":{"generation":3},"status":{"observedGeneration":2,"conditions":[{"type":"Ready","status":"True"}]}} | Progressing | PROGRESSING | -
                    example.org/v1 | Rocket | {"status":{"conditions":[{"type":"Ready","status":"True"},{"type":"Degraded","status":"True"}]}} | Degraded | FAILED | -
                    example.org/v1 | Rocket | {"spec":{"replicas":3},"status":{"readyReplicas":2,"health":{"status":"Healthy"}}} | Healthy | OK | 2/3
                    example.org/v1 | Rocket | {"status":{"conditions":"odd"}} | Unknown | UNKNOWN | -
                    serving.knative.dev/v1 | Service | {"status":{"conditions":[{"type":"Ready","status":"False"}]}} | NotReady | WARNING | -
                    """)
    void each_kind_has_its_word(String apiVersion, String kind, String body, String word, Level level, String ready) {
        // When
        ResourceStatus told =
                ResourceStatus.of(new Facts(new ResourceRef(apiVersion, kind, "shop", "x", "u"), "1", Json.tree(body)));

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
