package dev.hindsight.view.projection;

import dev.hindsight.store.EventStore;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.stream.Growth;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts and stops what keeps the rows up to date. */
@ApplicationScoped
public class ViewsLifecycle {
    private final EventStore store;
    private final DataSource dataSource;
    private final ProjectionCatalogue projections;
    private final Rebuilds rebuilds;
    private final LiveFold fold;
    private final boolean folds;
    private Thread thread;

    ViewsLifecycle(
            EventStore store,
            DataSource dataSource,
            ProjectionCatalogue projections,
            Rebuilds rebuilds,
            Progress progress,
            Growth growth,
            @ConfigProperty(name = "hindsight.projections.batch", defaultValue = "500") int batch,
            @ConfigProperty(name = "hindsight.projections.fold", defaultValue = "true") boolean folds) {
        this.store = store;
        this.dataSource = dataSource;
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.folds = folds;
        this.fold = new LiveFold(store.log(), dataSource, projections.all(), progress, growth::tell, batch);
    }

    void start(@Observes StartupEvent started) throws SQLException {
        ViewSchema.migrate(dataSource, ViewSchema.LIVE);
        FoldStep serving = new FoldStep(dataSource, ViewSchema.LIVE, store.log());
        for (Projection projection : projections.all()) {
            serving.begin(projection);
        }
        if (folds) {
            rebuilds.resume();
            thread = Thread.ofPlatform().daemon().name("projections").start(fold);
        }
    }

    /** False once the thread that folds has ended though nobody stopped it. */
    boolean isFolding() {
        return thread == null || thread.isAlive();
    }

    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        fold.stop();
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(10));
        }
        rebuilds.stop();
    }
}
