package dev.hindsight.source.kubernetes.sieve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The dangerous direction: something is held back that would have been written down. */
class SievePropertyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The first and so the whole state of some objects of each kind that was recorded. */
    private static final List<ObjectNode> OBJECTS = objects();

    @Property(tries = 400)
    void whatever_would_be_written_down_passes(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int versions,
            @ForAll @IntRange(max = 10_000) int which)
            throws IOException {
        // Given
        Sieve sieve = new Sieve(Set.of(), 100);
        Detecting detecting = new Detecting();
        List<CloudEvent> events = told(which, versions, new Random(seed));

        for (CloudEvent event : events) {
            // When
            Verdict verdict = sieve.judge(event);

            // Then
            if (verdict instanceof Verdict.Pass pass) {
                sieve.begins(pass);
                detecting.take(event);
                sieve.arrived(pass);
            } else {
                assertThat(detecting.wouldWrite(event)).isEmpty();
            }
        }
    }

    /** Two adapters at once, answers that are lost, events that are late: what is known in the end is the same. */
    @Property(tries = 400)
    void what_is_known_in_the_end_is_what_would_be_known_without_a_sieve(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int versions,
            @ForAll @IntRange(max = 10_000) int which)
            throws IOException {
        // Given
        Random random = new Random(seed);
        Sieve sieve = new Sieve(Set.of(), 4);
        Detecting with = new Detecting();
        Detecting without = new Detecting();
        List<CloudEvent> events = told(which, versions, random);
        events.addAll(told(which + 1, versions, random));
        Map<Verdict.Pass, CloudEvent> underWay = new LinkedHashMap<>();

        // When
        for (CloudEvent event : events) {
            while (!underWay.isEmpty() && random.nextInt(3) > 0) {
                land(underWay, sieve, with, without, random);
            }
            switch (sieve.judge(event)) {
                case Verdict.Pass pass
                when !underWay.containsKey(pass) -> {
                    sieve.begins(pass);
                    underWay.put(pass, event);
                }
                case Verdict.Pass _ -> {}
                default -> without.take(event);
            }
        }
        while (!underWay.isEmpty()) {
            land(underWay, sieve, with, without, random);
        }

        // Then
        assertThat(with.known()).isEqualTo(without.known());
    }

    private static ObjectNode object(int which) {
        return OBJECTS.get(which % OBJECTS.size());
    }

    /** One of those under way comes to its end: taken and answered, taken and not answered, or lost. */
    private static void land(
            Map<Verdict.Pass, CloudEvent> underWay, Sieve sieve, Detecting with, Detecting without, Random random) {
        List<Verdict.Pass> passes = new ArrayList<>(underWay.keySet());
        Verdict.Pass pass = passes.get(random.nextInt(passes.size()));
        CloudEvent event = underWay.remove(pass);
        int fate = random.nextInt(6);
        if (fate > 0) {
            with.take(event);
            without.take(event);
        }
        if (fate > 1) {
            sieve.arrived(pass);
        } else {
            sieve.lost(pass);
        }
    }

    /** As one adapter tells it, or two of which one is late. */
    private static List<CloudEvent> told(int which, int versions, Random random) throws IOException {
        List<CloudEvent> one = life(object(which), versions, random);
        if (random.nextBoolean()) {
            return one;
        }
        List<CloudEvent> both = new ArrayList<>();
        int late = 0;
        for (int i = 0; i < one.size(); i++) {
            both.add(one.get(i));
            while (late <= i && random.nextInt(3) > 0) {
                both.add(one.get(late++));
            }
        }
        both.addAll(one.subList(late, one.size()));
        return both;
    }

    /** Versions that differ in something, that differ in nothing, and that return to what was before. */
    private static List<CloudEvent> life(ObjectNode first, int versions, Random random) throws IOException {
        List<ObjectNode> states = new ArrayList<>(List.of(first));
        List<CloudEvent> events = new ArrayList<>();
        events.add(Recorded.event(InputTypes.RESOURCE_ADD, JSON.writeValueAsBytes(first)));
        Mutation mutation = new Mutation(random.nextLong());
        for (int version = 1001; version < 1000 + versions; version++) {
            ObjectNode from = states.get(random.nextInt(states.size()));
            ObjectNode next = random.nextInt(3) == 0 ? Mutation.at(from, version) : mutation.of(from, version);
            states.add(next);
            events.add(Recorded.event(InputTypes.RESOURCE_UPDATE, JSON.writeValueAsBytes(next)));
        }
        if (random.nextInt(6) == 0) {
            ObjectNode last = Mutation.at(states.getLast(), 1000 + versions);
            events.add(Recorded.event(InputTypes.RESOURCE_DELETE, JSON.writeValueAsBytes(last)));
        }
        return events;
    }

    private static List<ObjectNode> objects() {
        Map<String, ObjectNode> byKind = new HashMap<>();
        Recorded.recordings().stream().flatMap(SievePropertyTest::objects).forEach(object -> {
            String key = object.path("kind").asText()
                    + object.path("metadata").path("labels").size();
            byKind.putIfAbsent(key, object);
        });
        return List.copyOf(byKind.values());
    }

    private static Stream<ObjectNode> objects(Path recording) {
        return Recorded.events(recording).stream().map(event -> {
            try {
                ObjectNode object = (ObjectNode) JSON.readTree(event.getData().toBytes());
                ((ObjectNode) object.path("metadata")).put("resourceVersion", "1000");
                return object;
            } catch (IOException notJson) {
                throw new AssertionError(notJson);
            }
        });
    }
}
