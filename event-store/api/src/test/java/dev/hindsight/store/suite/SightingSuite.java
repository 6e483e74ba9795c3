package dev.hindsight.store.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.resource.ResourceRef;
import dev.hindsight.store.Sightings;
import dev.hindsight.store.Sightings.Sighting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which version of each object was seen last. */
public abstract class SightingSuite extends StoreSuite {
    @Test
    void what_was_seen_last_is_known_later_and_after_a_restart() {
        // Given
        see(pod("shop", "a", "7", null));
        // When
        see(pod("shop", "a", "8", "i1"));
        // Then
        assertThat(find("a")).contains(pod("shop", "a", "8", "i1"));
        reopen();
        assertThat(find("a")).contains(pod("shop", "a", "8", "i1"));
        assertThat(find("b")).isEmpty();
    }

    @Test
    void a_failing_work_has_seen_nothing() {
        // Given
        see(pod("shop", "a", "7", null));
        // When
        assertThatThrownBy(() -> commit(tx -> {
                    tx.sightings().record("alpha", pod("shop", "a", "9", null));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        // Then
        assertThat(find("a")).map(Sighting::resourceVersion).contains("7");
    }

    @Test
    void a_work_sees_what_it_recorded_itself() {
        // When
        List<Long> counts = commit(tx -> {
            Sightings sightings = tx.sightings();
            long before = sightings.countOf("alpha", "i1");
            sightings.record("alpha", pod("shop", "a", "7", "i1"));
            sightings.record("alpha", pod("shop", "a", "8", "i1"));
            return List.of(before, sightings.countOf("alpha", "i1"));
        });
        // Then
        assertThat(counts).containsExactly(0L, 1L);
        assertThat(find("a")).map(Sighting::resourceVersion).contains("8");
    }

    @Test
    void an_inventory_counts_what_it_listed() {
        // Given
        see(pod("shop", "a", "1", "i1"));
        see(pod("shop", "b", "1", "i1"));
        see(pod("shop", "c", "1", "i0"));
        // When
        see(pod("shop", "b", "2", "i2"));
        // Then
        assertThat(countOf("alpha", "i1")).isEqualTo(1);
        assertThat(countOf("beta", "i1")).isZero();
    }

    @Test
    void missing_is_the_living_of_that_kind_and_place_that_the_inventory_did_not_list() {
        // Given
        see(pod("shop", "listed", "1", "i2"));
        see(pod("shop", "gone", "1", "i1"));
        see(pod("shop", "never-listed", "1", null));
        see(pod("other", "elsewhere", "1", "i1"));
        see(new Sighting(ref("v1", "Service", "shop", "service"), "1", "i1", true));
        see(new Sighting(ref("v1", "Pod", "shop", "dead"), "1", "i1", false));
        // Then
        assertThat(missing("i2", null)).containsExactlyInAnyOrder("gone", "never-listed", "elsewhere");
        assertThat(missing("i2", List.of("shop"))).containsExactlyInAnyOrder("gone", "never-listed");
        assertThat(missing("i2", List.of())).isEmpty();
    }

    @Test
    void what_is_recorded_as_dead_in_the_same_work_is_missing_no_more() {
        // Given
        see(pod("shop", "a", "1", "i1"));
        // When
        List<Sighting> missing = commit(tx -> {
            Sightings sightings = tx.sightings();
            sightings.record("alpha", new Sighting(ref("v1", "Pod", "shop", "a"), "1", "i1", false));
            sightings.record("alpha", pod("shop", "b", "1", null));
            return sightings.missingFrom("alpha", "i2", "v1", "Pod", null);
        });
        // Then
        assertThat(missing).extracting(sighting -> sighting.ref().uid()).containsExactly("b");
    }

    @Test
    void a_name_that_no_database_takes_fails_its_work_alone() {
        // When, Then
        assertThatThrownBy(() -> see(pod("shop\u0000", "a", "1", null))).isInstanceOf(IllegalArgumentException.class);
        see(pod("shop", "a", "1", null));
        assertThat(find("a")).isPresent();
    }

    private void see(Sighting sighting) {
        commit(tx -> {
            tx.sightings().record("alpha", sighting);
            return null;
        });
    }

    private Optional<Sighting> find(String uid) {
        return commit(tx -> tx.sightings().of("alpha", uid));
    }

    private long countOf(String cluster, String inventory) {
        return commit(tx -> tx.sightings().countOf(cluster, inventory));
    }

    private List<String> missing(String inventory, List<String> namespaces) {
        return commit(tx -> tx.sightings().missingFrom("alpha", inventory, "v1", "Pod", namespaces).stream()
                .map(sighting -> sighting.ref().uid())
                .toList());
    }

    private static Sighting pod(String namespace, String uid, String version, String inventory) {
        return new Sighting(ref("v1", "Pod", namespace, uid), version, inventory, true);
    }

    private static ResourceRef ref(String apiVersion, String kind, String namespace, String uid) {
        return new ResourceRef(apiVersion, kind, namespace, "name-of-" + uid, uid);
    }
}
