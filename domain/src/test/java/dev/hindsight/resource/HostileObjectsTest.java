package dev.hindsight.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.Extraction.Extracted;
import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileObjectsTest {
    private static final int OBJECTS = 20_000;
    private static final long SEED = 20_261_121;

    /** One of each kind of the recordings. */
    private static List<Tree> samples() {
        Map<String, Tree> samples = new java.util.TreeMap<>();
        List.of("checkout-outage", "quota", "volume", "missing-secret")
                .forEach(name -> Recording.of(name)
                        .versions()
                        .forEach(raw -> samples.putIfAbsent(
                                raw.text("kind") + raw.at("status").text("phase"), raw)));
        return List.copyOf(samples.values());
    }

    @Test
    void objects_mutated_at_random_are_read_or_refused_but_never_throw() {
        // Given
        List<Tree> samples = samples();
        Mutation mutation = new Mutation(new Random(SEED));
        List<Facts> read = new ArrayList<>();

        // When
        for (int i = 0; i < OBJECTS; i++) {
            Tree raw = mutation.of(samples.get(i % samples.size()));
            if (Recording.EXTRACTOR.extract(raw) instanceof Extracted(Facts facts)) {
                read.add(facts);
            }
        }

        // Then
        assertThat(read).hasSizeBetween(OBJECTS / 2, OBJECTS - 1);
        assertThat(read).allMatch(facts -> Json.text(facts.body()).getBytes(UTF_8).length <= FactExtractor.MAX_BYTES);
        assertThat(read).allMatch(facts -> Json.tree(Json.text(facts.body())).equals(facts.body()));
    }

    @Test
    void status_changes_and_yaml_of_mutated_objects_never_throw() {
        // Given
        List<Tree> samples = samples();
        Mutation mutation = new Mutation(new Random(SEED + 1));
        Facts before = Recording.facts(samples.getFirst());

        // When
        List<String> told = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            if (Recording.EXTRACTOR.extract(mutation.of(samples.get(i / 400 % samples.size())))
                    instanceof Extracted(Facts facts)) {
                List<Change> changes = Changes.between(before, facts);
                assertThat(changes.isEmpty()).isEqualTo(before.body().equals(facts.body()));
                told.add(ResourceStatus.of(facts).status() + changes + FactsYaml.of(facts));
                before = facts;
            }
        }

        // Then
        assertThat(told).hasSizeGreaterThan(OBJECTS / 2).noneMatch(String::isEmpty);
    }
}
