package dev.hindsight.service.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthIT {
    private Pods pods;
    private List<Pod> all;

    @BeforeAll
    void three_pods_over_one_database() throws Exception {
        pods = Pods.overAnEmptyDatabase();
        all = List.of(pods.start("projections"), pods.start("detect"), pods.start("correlate"));
    }

    @AfterAll
    void end() throws Exception {
        pods.close();
    }

    @Test
    void who_loses_the_database_is_not_ready_and_says_why_but_lives_and_is_ready_again_with_it() throws Exception {
        // given
        for (Pod pod : all) {
            pod.until("ready", () -> pod.status("/q/health/ready") == 200);
        }

        // when
        pods.wire().cut();

        // then
        for (Pod pod : all) {
            pod.until("not ready", () -> pod.status("/q/health/ready") == 503);
            assertThat(pod.get("/q/health/ready").body()).contains("\"log\"").contains("The database cannot be used");
            assertThat(pod.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(pod.get("/q/health/started").statusCode()).isEqualTo(200);
            assertThat(pod.get("/q/metrics").body())
                    .contains("hindsight_store_obstacle{")
                    .contains("} 1.0");
        }

        // and when
        pods.wire().mend();

        // then
        for (Pod pod : all) {
            pod.until("ready again", () -> pod.status("/q/health/ready") == 200);
            assertThat(pod.lines())
                    .filteredOn(line -> line.contains("SRHCK01001"))
                    .isEmpty();
            assertThat(pod.lines())
                    .filteredOn(line -> line.contains("can be appended to again"))
                    .isNotEmpty();
        }
    }
}
