package dev.hindsight.store.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.hindsight.decider.Decider;
import dev.hindsight.resource.Change;
import dev.hindsight.resource.Extraction.Extracted;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.Cause;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Sightings;
import dev.hindsight.store.Slice;
import dev.hindsight.store.axon.AxonEventStore.Options;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.store.stream.StreamType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;

/**
 * How fast the log takes and gives pods of a recording; a program, not a test. Arguments: the recording's {@code
 * events.jsonl.gz}, how many events, how many works in flight.
 */
final class StoreRates {
    private static final int OBJECTS = 1500;
    private static final StreamType<Facts, Facts, ResourceObserved> OBSERVED =
            new StreamType<>("resource", new Observing());

    public static void main(String[] arguments) throws Exception {
        List<Facts> pods = pods(Path.of(arguments[0]));
        int events = Integer.parseInt(arguments[1]);
        int inFlight = Integer.parseInt(arguments[2]);
        DataSource database = PostgresForTests.newDatabase();
        try (EventStore store = AxonEventStore.open(database, Options.defaults())) {
            append(store, pods, events / 5, inFlight);
            System.out.printf("append, %d in flight: %.0f events/s%n", inFlight, append(store, pods, events, inFlight));
            for (int round = 0; round < 3; round++) {
                System.out.printf("plain SQL and Jackson: %.0f events/s%n", plain(database));
                System.out.printf("forEach: %.0f events/s%n", walk(store));
                System.out.printf("read in pages of 1000: %.0f events/s%n", pages(store));
            }
            long begin = System.nanoTime();
            System.out.println(
                    store.log().verify("alpha") + " " + rate(store.log().head(), begin) + " events/s");
        }
    }

    private static double append(EventStore store, List<Facts> pods, int events, int inFlight)
            throws InterruptedException {
        Semaphore free = new Semaphore(inFlight);
        long begin = System.nanoTime();
        AtomicLong failed = new AtomicLong();
        for (int i = 0; i < events; i++) {
            Facts facts = variant(pods.get(i % pods.size()), i);
            free.acquire();
            CompletableFuture<?> unused = store.journal()
                    .submit(OBSERVED.stream("alpha", facts.ref().uid()), tx -> {
                        tx.sightings().of("alpha", facts.ref().uid());
                        tx.sightings()
                                .record(
                                        "alpha",
                                        new Sightings.Sighting(facts.ref(), facts.resourceVersion(), null, true));
                        return tx.decide(
                                OBSERVED,
                                OBSERVED.stream("alpha", facts.ref().uid()),
                                facts,
                                new Cause(Instant.now(), "source:rates", "input-" + facts.resourceVersion(), null));
                    })
                    .whenComplete((done, failure) -> {
                        if (failure != null) {
                            failed.incrementAndGet();
                        }
                        free.release();
                    });
        }
        free.acquire(inFlight);
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " works failed");
        }
        return rate(events, begin);
    }

    private static double walk(EventStore store) {
        AtomicLong read = new AtomicLong();
        long begin = System.nanoTime();
        store.log().forEach(Slice.after(0), event -> read.incrementAndGet());
        return rate(read.get(), begin);
    }

    private static double pages(EventStore store) {
        long position = 0;
        long begin = System.nanoTime();
        while (position < store.log().head()) {
            position = store.log().read(position, 1000).getLast().position();
        }
        return rate(position, begin);
    }

    private static double plain(DataSource database) throws SQLException, IOException {
        ObjectReader reader = WireJson.mapper().readerFor(ResourceObserved.class);
        long read = 0;
        long begin = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(
                    "select position, payload from hindsight.event where position > 0 order by position")) {
                select.setFetchSize(1000);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ResourceObserved event = reader.readValue(rows.getBytes(2));
                        read += event.facts() == null ? 0 : 1;
                    }
                }
            }
        }
        return rate(read, begin);
    }

    private static double rate(long count, long begin) {
        return count * 1e9 / (System.nanoTime() - begin);
    }

    private static Facts variant(Facts pod, int number) {
        ResourceRef ref = pod.ref();
        ResourceRef other =
                new ResourceRef(ref.apiVersion(), ref.kind(), ref.namespace(), ref.name(), "uid-" + number % OBJECTS);
        return new Facts(other, Integer.toString(number), pod.body());
    }

    private static List<Facts> pods(Path recording) throws IOException {
        ObjectMapper json = new ObjectMapper();
        FactExtractor extractor = new FactExtractor(value -> "sha256:" + Integer.toHexString(value.hashCode()));
        List<Facts> pods = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(recording)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Object data = json.readValue(line, Map.class).get("data");
                if (extractor.extract(Tree.of(data)) instanceof Extracted extracted
                        && extracted.facts().ref().kind().equals("Pod")) {
                    pods.add(extracted.facts());
                }
            }
        }
        System.out.println(pods.size() + " pods, "
                + json.writeValueAsBytes(pods.getFirst().body().value()).length + " bytes the first");
        return pods;
    }

    /** Finds every version worth an event. */
    private static final class Observing implements Decider<Facts, Facts, ResourceObserved> {
        private static final List<Change> CHANGES = List.of(new Change(
                Change.Aspect.STATUS,
                "status.containerStatuses[web].ready",
                "true",
                "false",
                "container web is not ready any more"));

        @Override
        public Facts initial() {
            return new Facts(null, "0", Tree.EMPTY);
        }

        @Override
        public List<ResourceObserved> decide(Facts state, Facts command) {
            return List.of(new ResourceObserved(command, Sighting.CHANGED, CHANGES));
        }

        @Override
        public Facts evolve(Facts state, ResourceObserved event) {
            return event.facts();
        }
    }

    private StoreRates() {}
}
