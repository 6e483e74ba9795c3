package dev.hindsight.resource.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.recorded.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kubectl 1.35 prints for such pods, in its columns STATUS, READY and RESTARTS. */
class PodStatusTest {
    private static final String SPEC = "\"spec\":{\"containers\":[{\"name\":\"a\"},{\"name\":\"b\"}]}";

    private static ResourceStatus of(String fields) {
        return ResourceStatus.of(
                new Facts(new ResourceRef("v1", "Pod", "shop", "web", "u"), "1", Json.tree("{" + fields + "}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "phase":"Pending" | Pending | PROGRESSING | 0/2 | 0
                    "phase":"Running","containerStatuses":[{"name":"a","ready":true,"state":{"running":{}}},{"name":"b","ready":true,"restartCount":3,"state":{"running":{}}}] | Running | OK | 2/2 | 3
                    "phase":"Running","containerStatuses":[{"name":"a","ready":true,"state":{"running":{}}},{"name":"b","ready":false,"started":true,"state":{"running":{}}}] | Running | WARNING | 1/2 | 0
                    "phase":"Running","containerStatuses":[{"name":"a","ready":false,"started":false,"state":{"running":{}}}] | Running | PROGRESSING | 0/2 | 0
                    "phase":"Running","containerStatuses":[{"name":"a","restartCount":7,"state":{"waiting":{"reason":"CrashLoopBackOff"}}}] | CrashLoopBackOff | FAILED | 0/2 | 7
                    "phase":"Running","containerStatuses":[{"name":"a","state":{"terminated":{"reason":"OOMKilled","exitCode":137}}}] | OOMKilled | FAILED | 0/2 | 0
                    "phase":"Running","containerStatuses":[{"name":"a","state":{"terminated":{"exitCode":3}}}] | ExitCode:3 | FAILED | 0/2 | 0
                    "phase":"Running","containerStatuses":[{"name":"a","state":{"terminated":{"signal":9}}}] | Signal:9 | FAILED | 0/2 | 0
                    "phase":"Succeeded","containerStatuses":[{"name":"a","state":{"terminated":{"reason":"Completed","exitCode":0}}}] | Completed | OK | 0/2 | 0
                    "phase":"Running","containerStatuses":[{"name":"a","state":{"terminated":{"reason":"Completed"}}},{"name":"b","ready":true,"state":{"running":{}}}] | NotReady | WARNING | 1/2 | 0
                    "phase":"Running","conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[{"name":"a","state":{"terminated":{"reason":"Completed"}}},{"name":"b","ready":true,"state":{"running":{}}}] | Running | WARNING | 1/2 | 0
                    "phase":"Pending","containerStatuses":[{"name":"a","state":{"waiting":{"reason":"ContainerCreating"}}}] | ContainerCreating | PROGRESSING | 0/2 | 0
                    "phase":"Pending","containerStatuses":[{"name":"a","state":{"waiting":{"reason":"CreateContainerConfigError"}}}] | CreateContainerConfigError | FAILED | 0/2 | 0
                    "phase":"Failed","reason":"Evicted" | Evicted | FAILED | 0/2 | 0
                    "phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"SchedulingGated"}] | SchedulingGated | PROGRESSING | 0/2 | 0
                    "phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable"}] | Pending | WARNING | 0/2 | 0
                    "x":1 | Unknown | UNKNOWN | 0/2 | 0
                    """)
    void tells_as_kubectl_does(String status, String word, ResourceStatus.Level level, String ready, int restarts) {
        // When
        ResourceStatus told = of(SPEC + ",\"status\":{" + status + "}");

        // Then
        assertThat(told)
                .extracting("status", "level", "ready", "restarts")
                .containsExactly(word, level, ready, restarts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [{"name":"i1","state":{"running":{}}}] | Init:0/2 | PROGRESSING
                    [{"name":"i1","state":{"terminated":{"exitCode":0}}},{"name":"i2","state":{"waiting":{"reason":"PodInitializing"}}}] | Init:1/2 | PROGRESSING
                    [{"name":"i1","state":{"waiting":{"reason":"ImagePullBackOff"}}}] | Init:ImagePullBackOff | FAILED
                    [{"name":"i1","state":{"terminated":{"exitCode":1,"reason":"Error"}}}] | Init:Error | FAILED
                    [{"name":"i1","state":{"terminated":{"exitCode":2}}}] | Init:ExitCode:2 | FAILED
                    """)
    void tells_of_init_containers_that_are_not_done(String inits, String word, ResourceStatus.Level level) {
        // When
        ResourceStatus told = of("""
                "spec":{"initContainers":[{"name":"i1"},{"name":"i2"}],"containers":[{"name":"a"}]},
                "status":{"phase":"Pending","initContainerStatuses":%s}""".formatted(inits));

        // Then
        assertThat(told).extracting("status", "level", "ready").containsExactly(word, level, "0/1");
    }

    @Test
    void a_sidecar_counts_as_a_container() {
        // When
        ResourceStatus told = of("""
                "spec":{"initContainers":[{"name":"proxy","restartPolicy":"Always"}],"containers":[{"name":"a"}]},
                "status":{"phase":"Running",
                  "initContainerStatuses":[{"name":"proxy","ready":true,"started":true,"restartCount":2,"state":{"running":{}}}],
                  "containerStatuses":[{"name":"a","ready":true,"restartCount":1,"state":{"running":{}}}]}""");

        // Then
        assertThat(told).isEqualTo(new ResourceStatus("Running", "", ResourceStatus.Level.OK, "2/2", 3));
    }

    @Test
    void a_pod_that_is_deleted_is_terminating_unless_it_is_over() {
        String deleted = "\"metadata\":{\"deletionTimestamp\":\"x\"}," + SPEC;

        assertThat(of(deleted + ",\"status\":{\"phase\":\"Running\"}").status()).isEqualTo("Terminating");
        assertThat(of(deleted + ",\"status\":{\"phase\":\"Succeeded\"}").status())
                .isEqualTo("Succeeded");
        assertThat(of(deleted + ",\"status\":{\"phase\":\"Running\",\"reason\":\"NodeLost\"}")
                        .status())
                .isEqualTo("Unknown");
    }

    @Test
    void tells_how_a_container_that_crashes_ended_last() {
        // When
        ResourceStatus told = of(SPEC + """
                        ,"status":{"phase":"Running","containerStatuses":[{"name":"a",
                           "state":{"waiting":{"reason":"CrashLoopBackOff","message":"back-off 5m0s"}},
                           "lastState":{"terminated":{"reason":"OOMKilled","exitCode":137}}}]}""");

        // Then
        assertThat(told.reason()).isEqualTo("container a: last exit OOMKilled, code 137");
    }
}
