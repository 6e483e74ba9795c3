package dev.hindsight.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.recorded.Episode;
import dev.hindsight.finding.recorded.Replay;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.recorded.Recording;
import dev.hindsight.topology.ClusterModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsTest {
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.standard();

    @ParameterizedTest
    @CsvSource({
        "image-tag, image-pull, Pod, catalog-",
        "missing-setting, crash-loop, Pod, payments-",
        "missing-setting, service-without-endpoints, Service, payments",
        "missing-secret, config-error, Pod, payments-",
        "missing-secret, missing-reference, Deployment, payments",
        "missing-secret, rollout-short, Deployment, payments",
        "selector, service-selects-nothing, Service, store",
        "selector, probe-failing, Pod, orders-",
        "target-port, service-target-port, Service, inventory",
        "probe, probe-failing, Pod, web-",
        "quota, rollout-blocked-by-quota, Deployment, web",
        "quota, rollout-short, Deployment, web",
        "unschedulable, unschedulable, Pod, inventory-",
        "volume, pvc-pending, PersistentVolumeClaim, data-archive-0",
        "volume, missing-reference, PersistentVolumeClaim, data-archive-0",
        "volume, unschedulable, Pod, archive-0",
        "memory-leak, oom-killed, Pod, orders-",
        "memory-leak, crash-loop, Pod, orders-",
        "node-silent, node-not-ready, Node, node-1",
        "node-silent, rollout-short, StatefulSet, store",
        "checkout-outage, service-selects-nothing, Service, store",
        "checkout-outage, oom-killed, Pod, orders-",
    })
    void each_fault_is_found_on_its_object_and_ends_when_it_is_healed(
            String recording, String rule, String kind, String name) {
        // When
        List<Episode> raised = Replay.of(Recording.of(recording)).raised();

        // Then
        assertThat(raised).anySatisfy(episode -> {
            assertThat(episode.isOf(rule, kind, name)).isTrue();
            assertThat(episode.stays()).isFalse();
        });
        assertThat(raised).filteredOn(episode -> episode.isOf(rule, kind, name)).noneMatch(Episode::stays);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet", "panic"})
    void a_good_day_raises_nothing_but_tips(String recording) {
        assertThat(Replay.of(Recording.of(recording)).raised())
                .allMatch(episode -> episode.finding().severity() == Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet", "target-port", "panic"})
    void healthy_objects_have_no_finding_of_what_does_not_work(String recording) {
        // When
        var standing = Replay.of(Recording.of(recording)).standing();

        // Then
        assertThat(standing)
                .extracting(Finding::rule)
                .filteredOn(rule -> CATALOGUE.rule(rule).orElseThrow().dimension() == Dimension.RELIABILITY)
                .containsOnly("single-replica", "no-pod-disruption-budget");
    }

    /** Only what the model says is affected is judged anew; this shows that nothing else was. */
    @ParameterizedTest
    @ValueSource(strings = {"missing-secret", "volume", "quota", "checkout-outage"})
    void what_stands_at_the_end_is_what_judging_all_anew_gives(String recording) {
        // Given
        Replay replay = Replay.of(Recording.of(recording));
        ClusterModel again = ClusterModel.restore(replay.model().snapshot());

        // When
        Set<String> anew = again.snapshot().facts().stream()
                .flatMap(facts -> judge(again, facts).stream())
                .map(finding -> finding.id() + finding.message())
                .collect(Collectors.toSet());

        // Then
        assertThat(replay.standing().stream()
                        .filter(finding ->
                                CATALOGUE.rule(finding.rule()).orElseThrow().scope() == Rule.Scope.NEIGHBOURS)
                        .map(finding -> finding.id() + finding.message()))
                .containsExactlyInAnyOrderElementsOf(anew);
    }

    private static List<Finding> judge(ClusterModel model, Facts facts) {
        return CATALOGUE.neighbourRules().judge(model, facts);
    }

    @Test
    void a_restored_model_is_the_same_model() {
        // Given
        ClusterModel model = Replay.of(Recording.of("volume")).model();

        // When
        ClusterModel restored = ClusterModel.restore(model.snapshot());

        // Then
        assertThat(restored.snapshot()).isEqualTo(model.snapshot());
    }
}
