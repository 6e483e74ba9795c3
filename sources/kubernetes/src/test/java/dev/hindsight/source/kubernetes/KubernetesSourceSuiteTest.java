package dev.hindsight.source.kubernetes;

import dev.hindsight.source.Publisher;
import dev.hindsight.source.Source;
import dev.hindsight.source.SourceSuite;
import io.cloudevents.CloudEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class KubernetesSourceSuiteTest extends SourceSuite {
    @TempDir
    Path folder;

    private final StubApiServer api = new StubApiServer();

    @AfterEach
    void stopApi() {
        api.close();
    }

    @Override
    protected Source source(Publisher publisher) {
        return new KubernetesSource(
                SourceConfig.of(api.kubeconfig(folder), null).with(Quick.TIMING), publisher);
    }

    @Override
    protected void happen(String name) {
        api.create(name);
    }

    @Override
    protected boolean isAbout(CloudEvent event, String name) {
        return name.equals(event.getExtension("name"));
    }
}
