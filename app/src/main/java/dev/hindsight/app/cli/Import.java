package dev.hindsight.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.app.Refusal;
import dev.hindsight.app.data.DataFolder;
import dev.hindsight.app.database.EmbeddedDatabase;
import dev.hindsight.app.replay.Pace;
import dev.hindsight.app.replay.Upload;
import dev.hindsight.correlate.Correlate;
import dev.hindsight.detect.Detect;
import dev.hindsight.detect.Handled;
import dev.hindsight.detect.HmacDigest;
import dev.hindsight.detect.RecordingReader;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.axon.AxonEventStore;
import io.cloudevents.CloudEvent;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Reads recordings into the store, through the running Hindsight when there is one.")
final class Import implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "a recording's folder, or CloudEvents or Kubernetes objects as JSON lines, plain or gzip")
    List<Path> recordings;

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            description = "the name to give to the cluster (default: the one in the recording)")
    String cluster;

    private long handled;
    private long appended;
    private long refused;

    /** @return 0 when all of it was taken, 1 when something was not */
    @Override
    public Integer call() throws Exception {
        Optional<Connection> running = Connection.to(data.folder());
        if (running.isPresent()) {
            try (Connection connection = running.get()) {
                recordings.forEach(recording -> each(recording, events -> send(connection, events)));
            }
        } else {
            importAlone();
        }
        System.out.println(handled + " events read, " + appended + " told something new, " + refused + " refused");
        return refused == 0 ? 0 : 1;
    }

    private void send(Connection connection, Stream<CloudEvent> events) {
        JsonNode result = connection.post("/ingest", "application/x-ndjson", Upload.of(events));
        handled += result.path("accepted").asLong();
        appended += result.path("appended").asLong();
        refused += result.path("deadLettered").asLong();
        result.path("errors")
                .forEach(error ->
                        System.err.println("Event " + error.path("line").asLong() + ": "
                                + error.path("reason").asText()));
    }

    private void importAlone() {
        try (DataFolder folder = DataFolder.open(data.folder());
                EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                EventStore store = AxonEventStore.open(database.dataSource(), AxonEventStore.Options.defaults());
                Correlate correlate = new Correlate(store, RuleCatalogue.standard())) {
            Detect detect = new Detect(
                    store,
                    new FactExtractor(new HmacDigest(folder.digestKey())),
                    RuleCatalogue.standard(),
                    InstantSource.system());
            Pace pace = new Pace();
            recordings.forEach(recording -> each(
                    recording,
                    events -> events.forEach(event -> {
                        if (pace.to(event).anotherSecond()) {
                            settle(correlate);
                        }
                        handle(detect, event);
                    })));
            settle(correlate);
        }
    }

    /** What follows is decided in its own second of the recording's clock, as it was when it happened. */
    private static void settle(Correlate correlate) {
        try {
            correlate.catchUpAll();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", interrupted);
        }
    }

    private void handle(Detect detect, CloudEvent event) {
        handled++;
        switch (detect.handle(event).join()) {
            case Handled.Appended ignored -> appended++;
            case Handled.Unchanged ignored -> {}
            case Handled.DeadLettered letter -> {
                refused++;
                System.err.println("Event " + event.getId() + ": " + letter.reason());
            }
        }
    }

    private void each(Path recording, java.util.function.Consumer<Stream<CloudEvent>> take) {
        try (Stream<CloudEvent> events = RecordingReader.read(List.of(recording), cluster, this::note)) {
            take.accept(events);
        } catch (UncheckedIOException failed) {
            throw new Refusal("Cannot read " + recording + ": " + failed.getMessage(), failed);
        }
    }

    private void note(String where, String reason) {
        refused++;
        System.err.println(where + ": " + reason);
    }
}
