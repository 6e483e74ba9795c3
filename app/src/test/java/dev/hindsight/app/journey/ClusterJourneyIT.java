package dev.hindsight.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The whole way on a real cluster: faults are made and healed in the shop, and seen as a user would see them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.SAME_THREAD)
class ClusterJourneyIT {
    private static final Duration FOUND = Duration.ofSeconds(120);
    private static final Duration CLEARED = Duration.ofSeconds(180);

    private static final String OPEN = "/api/v1/findings?namespace=shop&dimension=reliability&limit=500";

    @TempDir
    static Path folder;

    private static TestCluster cluster;
    private static RunningHindsight hindsight;

    @BeforeAll
    static void the_shop_is_open_and_watched() {
        cluster = TestCluster.use();
        cluster.script("shop-up");
        hindsight = start();
        hindsight.until(
                "/api/v1/clusters",
                answer -> answer.path("items").path(0).path("score").isTextual(),
                FOUND);
        awaitQuiet();
    }

    /** Nothing is broken; that the shop has risks (one replica, no PodDisruptionBudget) is another thing. */
    private static void awaitQuiet() {
        hindsight.until(OPEN, ClusterJourneyIT::nothingIsBroken, CLEARED);
    }

    private static boolean nothingIsBroken(JsonNode findings) {
        for (JsonNode finding : findings.path("items")) {
            if (Set.of("critical", "high").contains(finding.path("severity").asText())) {
                return false;
            }
        }
        return true;
    }

    private static RunningHindsight start() {
        return RunningHindsight.start(
                folder.resolve("data"),
                "up",
                "--kubeconfig",
                cluster.kubeconfig().toString());
    }

    @AfterAll
    static void close() {
        if (hindsight != null) {
            hindsight.close();
        }
    }

    @Test
    @Order(1)
    void faults_are_found_on_the_right_object_and_cleared_when_healed() {
        made_found_healed_and_cleared(Fault.FIRST);
        made_found_healed_and_cleared(Fault.SECOND);
        made_found_healed_and_cleared(Fault.THIRD);
    }

    private static void made_found_healed_and_cleared(List<Fault> faults) {
        String all = "/api/v1/findings?limit=500";
        faults.forEach(fault -> cluster.script("fault", fault.name(), "make"));
        try {
            faults.forEach(fault -> hindsight.until(all, fault::isFoundIn, FOUND));
        } finally {
            faults.forEach(fault -> cluster.script("fault", fault.name(), "heal"));
        }
        faults.forEach(fault -> hindsight.until(all, answer -> !fault.isFoundIn(answer), CLEARED));
        awaitQuiet();
    }

    @Test
    @Order(2)
    void a_quiet_day_leaves_nothing_behind() {
        // Given
        String before =
                hindsight.get("/api/v1/health").path("overall").path("score").asText();

        // When
        cluster.script("fault", "quiet", "make");
        cluster.script("fault", "quiet", "heal");

        // Then
        awaitQuiet();
        hindsight.until(
                "/api/v1/health",
                health -> health.path("overall").path("score").asText().equals(before),
                CLEARED);
    }
}
