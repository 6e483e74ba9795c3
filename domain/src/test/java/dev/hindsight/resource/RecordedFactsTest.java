package dev.hindsight.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordedFactsTest {
    @Test
    void the_heartbeat_of_a_node_alters_no_fact() {
        // Given
        Recording recording = Recording.of("quiet");
        Map<String, Set<Tree>> bodies = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();

        // When
        recording.events().forEach(event -> {
            Facts facts = Recording.facts(event.at("data"));
            if (facts.ref().kind().equals("Node") && facts.ref().name().equals("node-1")) {
                bodies.computeIfAbsent(facts.ref().uid(), uid -> new HashSet<>())
                        .add(facts.body());
                versions.merge(facts.ref().uid(), 1, Integer::sum);
            }
        });

        // Then
        assertThat(versions.values()).allMatch(count -> count > 10);
        assertThat(bodies.values()).isNotEmpty().allMatch(different -> different.size() == 1);
    }

    @Test
    void facts_are_equal_to_themselves_after_they_were_stored() {
        Recording.all()
                .forEach(recording -> recording.versions().forEach(raw -> {
                    // Given
                    Facts facts = Recording.facts(raw);

                    // When
                    Tree restored = Json.tree(Json.text(facts.body()));

                    // Then
                    assertThat(restored).isEqualTo(facts.body());
                }));
    }

    @Test
    void facts_are_much_smaller_than_objects() {
        // Given
        List<Tree> raws = Recording.of("checkout-outage").versions().toList();

        // When
        long rawBytes = raws.stream().mapToLong(raw -> Json.text(raw).length()).sum();
        long bytes = raws.stream()
                .mapToLong(raw -> Json.text(Recording.facts(raw).body()).length())
                .sum();

        // Then
        assertThat(bytes * 2).isLessThan(rawBytes);
    }

    @Test
    void the_addresses_of_other_services_in_the_environment_are_known() {
        // Given
        Tree orders = Recording.of("quiet").objects().stream()
                .filter(raw -> raw.text("kind").equals("Deployment")
                        && raw.at("metadata").text("name").equals("orders"))
                .findFirst()
                .orElseThrow();

        // When
        Tree container = Recording.facts(orders)
                .body()
                .at("spec", "template", "spec")
                .items("containers")
                .getFirst();

        // Then
        assertThat(container.items("env").stream().flatMap(env -> env.items("address").stream()))
                .extracting(Tree::text)
                .containsExactlyInAnyOrder(
                        "$(STORE_SERVICE_HOST):$(STORE_SERVICE_PORT)",
                        "$(PAYMENTS_SERVICE_HOST):8080",
                        "$(INVENTORY_SERVICE_HOST):8080");
    }
}
