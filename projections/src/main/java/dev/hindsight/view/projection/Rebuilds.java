package dev.hindsight.view.projection;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.reader.Checkpoints.Claim;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.projection.FoldStep.Checkpoint;
import dev.hindsight.view.projection.Progress.Rebuild;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts rebuilds: when somebody asks, when a projection's version changed, and when one was interrupted. */
@ApplicationScoped
public class Rebuilds {
    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    private final EventStore store;
    private final DataSource dataSource;
    private final ProjectionCatalogue projections;
    private final Progress progress;
    private final int batch;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();

    /** One after the other: each keeps its open rows in memory. */
    private final Semaphore turn = new Semaphore(1, true);

    private volatile boolean stopped;

    Rebuilds(
            EventStore store,
            DataSource dataSource,
            ProjectionCatalogue projections,
            Progress progress,
            @ConfigProperty(name = "hindsight.projections.batch", defaultValue = "500") int batch) {
        this.store = store;
        this.dataSource = dataSource;
        this.projections = projections;
        this.progress = progress;
        this.batch = batch;
    }

    /** @throws Refusal when there is no such projection, or it is being rebuilt already, here or elsewhere */
    public void start(String name) {
        Projection projection = projections.named(name).orElseThrow(() -> unknown(name));
        if (!begin(projection)) {
            throw Refusal.conflict("Projection " + name + " is being rebuilt already.");
        }
    }

    private Refusal unknown(String name) {
        List<String> names = projections.all().stream().map(Projection::name).toList();
        return Refusal.notFound("There is no projection " + name + "; there are " + String.join(", ", names) + ".");
    }

    /** Goes on with what was interrupted, and builds anew what is of another version. */
    void resume() throws SQLException {
        FoldStep serving = new FoldStep(dataSource, ViewSchema.LIVE, store.log());
        Set<String> left = interrupted(serving);
        for (Projection projection : projections.all()) {
            Optional<Checkpoint> checkpoint = serving.checkpoint(projection.name());
            boolean outdated = checkpoint
                    .filter(rows -> !rows.version().equals(projection.version()))
                    .isPresent();
            if (outdated || left.contains(ViewSchema.ofRebuild(projection.name()))) {
                LOG.infof("Building projection %s anew", projection.name());
                begin(projection);
            }
        }
    }

    private static Set<String> interrupted(FoldStep serving) throws SQLException {
        return serving.inTransaction(connection -> new HashSet<>(new Rows(connection)
                .read(
                        "select schema_name from information_schema.schemata where schema_name like ?",
                        row -> row.getString("schema_name"),
                        ViewSchema.ofRebuild("%"))));
    }

    private boolean begin(Projection projection) {
        Optional<Claim> claim = store.checkpoints().claim("rebuild:" + projection.name());
        if (claim.isEmpty()) {
            return false;
        }
        progress.rebuild(
                projection.name(), new Rebuild(0, store.log().head(), Instant.now(), Rebuild.State.RUNNING, null));
        Thread thread =
                Thread.ofVirtual().name("rebuild-" + projection.name()).unstarted(() -> run(projection, claim.get()));
        running.put(projection.name(), thread);
        thread.start();
        return true;
    }

    private void run(Projection projection, Claim claim) {
        try (claim) {
            inTurn(new RebuildRun(projection, store, dataSource, progress, batch, () -> stopped));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException failed) {
            if (!stopped) {
                LOG.errorf(failed, "The rebuild of %s failed; the old rows go on serving", projection.name());
                Rebuild last = progress.rebuild(projection.name()).orElseThrow();
                progress.rebuild(
                        projection.name(),
                        new Rebuild(
                                last.position(),
                                last.target(),
                                last.startedAt(),
                                Rebuild.State.FAILED,
                                String.valueOf(failed.getMessage())));
            }
        } finally {
            running.remove(projection.name());
        }
    }

    private void inTurn(RebuildRun run) throws SQLException, InterruptedException {
        turn.acquire();
        try {
            run.run();
        } finally {
            turn.release();
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : running.values()) {
            thread.join(java.time.Duration.ofSeconds(10));
        }
    }
}
