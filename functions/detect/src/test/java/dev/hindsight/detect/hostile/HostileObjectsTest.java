package dev.hindsight.detect.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.detect.input.JsonTrees;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.Changes;
import dev.hindsight.resource.Extraction.Extracted;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.FactsYaml;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.codec.EventType;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.reference.Bonds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Generated and mutated objects through all that happens to an object. More of them with
 * {@code -Dhindsight.objects=100000}.
 */
class HostileObjectsTest {
    private static final int OBJECTS = Integer.getInteger("hindsight.objects", 3_000);
    private static final long SEED = Long.getLong("hindsight.seed", 20_261_121);

    /** The model is begun anew after so many, as no cluster holds all that a generator makes. */
    private static final int ONE_CLUSTER = 2_000;

    private static final long SLOWEST_NANOS = 5_000_000_000L;

    private final FactExtractor extractor =
            new FactExtractor(value -> "sha256:" + Integer.toHexString(value.hashCode()));
    private final RuleCatalogue rules = RuleCatalogue.standard();
    private final EventCodec codec = EventCodec.standard();
    private final Map<String, Facts> before = new HashMap<>();
    private ClusterModel model = new ClusterModel();

    private int read;
    private int refused;
    private long findings;
    private long slowest;
    private String slowestWhat = "";

    @Test
    void none_crashes_hangs_or_blocks_the_others() throws Exception {
        // Given
        List<Tree> samples = samples();
        HostileJson hostile = new HostileJson(SEED);

        // When
        long started = System.nanoTime();
        for (int number = 0; number < OBJECTS; number++) {
            if (number % ONE_CLUSTER == 0) {
                model = new ClusterModel();
                before.clear();
            }
            Tree sample = samples.get(number % samples.size());
            String json = hostile.of(sample, number);
            long start = System.nanoTime();
            through(json.getBytes(UTF_8));
            note(
                    System.nanoTime() - start,
                    sample.text("kind") + " number " + number + ", " + json.length() + " chars");
        }

        // Then
        System.out.printf(
                "%d objects of %d kinds in %.1f s: %d read, %d refused, %d findings; the slowest %.1f ms: %s%n",
                OBJECTS,
                samples.size(),
                (System.nanoTime() - started) / 1e9,
                read,
                refused,
                findings,
                slowest / 1e6,
                slowestWhat);
        assertThat(read).isGreaterThan(OBJECTS / 2);
        assertThat(refused).isPositive();
        assertThat(findings).isPositive();
        assertThat(slowest).as(slowestWhat).isLessThan(SLOWEST_NANOS);
    }

    private void note(long nanos, String what) {
        if (nanos > slowest) {
            slowest = nanos;
            slowestWhat = what;
        }
    }

    private void through(byte[] json) {
        Tree raw;
        try {
            raw = JsonTrees.object(json);
        } catch (Poison poison) {
            refused++;
            return;
        }
        assertThat(JsonTrees.bytes(extractor.redacted(raw))).isNotEmpty();
        if (!(extractor.extract(raw) instanceof Extracted(Facts facts))) {
            refused++;
            return;
        }
        read++;
        String uid = facts.ref().uid();
        Facts known = before.put(uid, facts);
        boolean another = known == null || !known.ref().equals(facts.ref());
        ResourceObserved observed =
                new ResourceObserved(facts, Sighting.CHANGED, another ? List.of() : Changes.between(known, facts));
        EventType type = codec.typeOf(observed);
        assertThat(codec.decode(type.name(), type.revision(), codec.encode(observed)))
                .isEqualTo(observed);
        assertThat(ResourceStatus.of(facts).status()).isNotEmpty();
        assertThat(FactsYaml.of(facts)).isNotEmpty();
        assertThat(Bonds.of(facts)).doesNotContainNull();
        findings += rules.objectRules().judge(facts).size();
        for (String affected : model.apply(observed)) {
            findings += model.facts(affected)
                    .map(one -> rules.neighbourRules().judge(model, one).size())
                    .orElse(0);
        }
    }

    /** One of each kind and phase of the recordings, and the hand-made ones. */
    private static List<Tree> samples() throws IOException {
        Map<String, Tree> samples = new TreeMap<>();
        for (String recording : List.of("checkout-outage", "quota", "volume", "missing-secret")) {
            for (String file : List.of("objects.jsonl.gz", "events.jsonl.gz")) {
                lines(Path.of("../../recordings", recording, file)).forEach(tree -> {
                    Tree raw =
                            tree.at("data").isPresent() && tree.at("metadata").isEmpty() ? tree.at("data") : tree;
                    samples.putIfAbsent(raw.text("kind") + raw.at("status").text("phase"), raw);
                });
            }
        }
        Path kinds = Path.of("../../domain/src/test/resources/kinds.json");
        new Tree(any(Files.readAllBytes(kinds)))
                .items()
                .forEach(row -> samples.put("hand-made " + row.at("object").text("kind"), row.at("object")));
        return new ArrayList<>(samples.values());
    }

    private static Stream<Tree> lines(Path file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            return reader.lines().map(line -> new Tree(any(line.getBytes(UTF_8)))).toList().stream();
        }
    }

    private static Object any(byte[] json) {
        try {
            return JsonTrees.any(json);
        } catch (Poison broken) {
            throw new IllegalStateException(broken);
        }
    }
}
