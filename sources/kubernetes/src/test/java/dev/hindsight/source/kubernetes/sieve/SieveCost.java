package dev.hindsight.source.kubernetes.sieve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.zip.CRC32C;

/**
 * What it costs to judge an event by its facts, and by a hash of the object without what a heartbeat touches; and which
 * of the recorded updates each of the two ways holds back. Run by hand.
 */
final class SieveCost {
    private static final Set<String> TOUCHED = Set.of(
            "managedFields",
            "resourceVersion",
            "lastHeartbeatTime",
            "observedGeneration",
            "generation",
            "lastProbeTime");
    private static final JsonFactory JSON = new JsonFactory();

    private SieveCost() {}

    private record Update(CloudEvent event, String uid) {}

    public static void main(String[] arguments) {
        List<List<Update>> recordings =
                Recorded.recordings().stream().map(SieveCost::updates).toList();
        for (int round = 0; round < 4; round++) {
            report("facts", recordings, () -> {
                Sieve sieve = new Sieve(Set.of(), 10_000);
                return update -> judge(sieve, update.event());
            });
            report("hash", recordings, () -> {
                Map<String, Long> seen = new HashMap<>();
                return update -> {
                    Long now = hash(update.event());
                    return now.equals(seen.put(update.uid(), now)) ? 1 : 0;
                };
            });
        }
    }

    private static List<Update> updates(Path recording) {
        return Recorded.events(recording).stream()
                .filter(event -> event.getType().equals(InputTypes.RESOURCE_UPDATE))
                .map(event -> new Update(
                        event, ObjectReader.read(event).at("metadata").text("uid")))
                .toList();
    }

    private static void report(String way, List<List<Update>> recordings, Supplier<ToLongFunction<Update>> fresh) {
        long began = System.nanoTime();
        long held = 0;
        long count = 0;
        for (List<Update> recording : recordings) {
            held += recording.stream().mapToLong(fresh.get()).sum();
            count += recording.size();
        }
        double micros = (System.nanoTime() - began) / 1000.0 / count;
        System.out.printf("%-6s %6.1f us each, %d of %d updates held back%n", way, micros, held, count);
    }

    private static long judge(Sieve sieve, CloudEvent event) {
        if (sieve.judge(event) instanceof Verdict.Pass pass) {
            sieve.begins(pass);
            sieve.arrived(pass);
            return 0;
        }
        return 1;
    }

    private static long hash(CloudEvent event) {
        CRC32C hash = new CRC32C();
        try (JsonParser parser = JSON.createParser(event.getData().toBytes())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && TOUCHED.contains(parser.currentName())) {
                    parser.nextToken();
                    parser.skipChildren();
                } else {
                    hash.update(token.ordinal());
                    if (token.isScalarValue() || token == JsonToken.FIELD_NAME) {
                        hash.update(parser.getText().getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return hash.getValue();
    }
}
