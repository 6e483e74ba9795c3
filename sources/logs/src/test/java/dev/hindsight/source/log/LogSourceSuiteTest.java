package dev.hindsight.source.log;

import dev.hindsight.source.Publisher;
import dev.hindsight.source.Source;
import dev.hindsight.source.SourceSuite;
import dev.hindsight.source.log.stub.StubCluster;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class LogSourceSuiteTest extends SourceSuite {
    @TempDir
    Path folder;

    private final StubCluster cluster = new StubCluster();

    @Override
    protected Source source(Publisher publisher) {
        return new LogSource(
                LogSourceConfig.of(cluster.kubeconfig(folder), null, folder.resolve("cursors"))
                        .with(Quick.TIMING),
                publisher);
    }

    @Override
    protected void happen(String name) {
        cluster.pod("default", "of-" + name).write("it was " + name + ".");
    }

    @Override
    protected boolean isAbout(CloudEvent event, String name) {
        return event.getType().equals(InputTypes.LOG_BATCH)
                && new String(event.getData().toBytes(), StandardCharsets.UTF_8).contains("it was " + name + ".");
    }

    @AfterEach
    void end() {
        cluster.close();
    }
}
