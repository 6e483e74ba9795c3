package dev.hindsight.source.log;

import dev.hindsight.source.CollectingPublisher;
import dev.hindsight.source.log.pod.LogChoice;
import dev.hindsight.source.log.stub.StubCluster;
import dev.hindsight.source.log.stub.StubPod;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A source that follows a stub, for tests: each line once, whatever happens on the way. */
@Timeout(60)
abstract class Following {
    @TempDir
    Path folder;

    final StubCluster cluster = new StubCluster();
    final CollectingPublisher published = new CollectingPublisher();
    final Received received = new Received(published);
    private final List<LogSource> sources = new ArrayList<>();

    @AfterEach
    void close() {
        sources.forEach(LogSource::close);
        cluster.close();
    }

    LogSource start(LogChoice choice) {
        LogSource source = new LogSource(
                LogSourceConfig.of(cluster.kubeconfig(folder), null, folder.resolve("cursors"))
                        .with(Quick.TIMING)
                        .with(choice),
                published);
        sources.add(source);
        source.start();
        return source;
    }

    LogSource start() {
        return start(LogChoice.ALL);
    }

    static List<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line " + i).toList();
    }

    static void write(StubPod pod, int from, int to) {
        numbered(from, to).forEach(pod::write);
    }

    /** What the event says of the source; empty when it is another one. */
    static String status(CloudEvent event) {
        return event.getType().equals(InputTypes.SOURCE_STATUS)
                ? new String(event.getData().toBytes(), StandardCharsets.UTF_8)
                : "";
    }
}
