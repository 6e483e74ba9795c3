package dev.hindsight.view.projection;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.stream.Grown;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Follows the log and folds it into the rows that serve. A batch is read once for all projections that are at the same
 * position; one that fails falls behind alone, tries again with growing pauses, and says so.
 */
final class LiveFold implements Runnable {
    private static final Logger LOG = Logger.getLogger(LiveFold.class);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final long SHORTEST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 30_000;

    private final EventLog log;
    private final FoldStep step;
    private final List<Projection> projections;
    private final Progress progress;
    private final Consumer<Grown> grew;
    private final int batch;
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /** Until when a projection that failed is left alone. */
    private record Pause(long length, long untilNanos) {
        static Pause after(Pause before) {
            long length = before == null ? SHORTEST_PAUSE : Math.min(before.length * 2, LONGEST_PAUSE);
            return new Pause(
                    length, System.nanoTime() + Duration.ofMillis(length).toNanos());
        }

        boolean isOver() {
            return System.nanoTime() - untilNanos >= 0;
        }
    }

    LiveFold(
            EventLog log,
            DataSource dataSource,
            List<Projection> projections,
            Progress progress,
            Consumer<Grown> grew,
            int batch) {
        this.log = log;
        this.step = new FoldStep(dataSource, ViewSchema.LIVE);
        this.projections = projections;
        this.progress = progress;
        this.grew = grew;
        this.batch = batch;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            follow();
        } finally {
            if (!stopped) {
                projections.forEach(projection ->
                        progress.failed(projection.name(), "The fold broke down; the process must be started again."));
            }
        }
    }

    private void follow() {
        while (!stopped) {
            try {
                if (!foldOnce()) {
                    rest();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException failed) {
                if (!stopped) {
                    LOG.warn("The log or the rows cannot be reached; trying again", failed);
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void rest() throws InterruptedException, SQLException {
        boolean someoneFailed = !pauses.isEmpty();
        long position = positions().keySet().stream().mapToLong(p -> p).max().orElse(0);
        log.awaitBeyond(position, someoneFailed ? Duration.ofMillis(SHORTEST_PAUSE) : IDLE);
        if (someoneFailed) {
            Thread.sleep(SHORTEST_PAUSE / 4);
        }
    }

    /** Folds one batch into each projection that is not paused; false when none had anything to do. */
    boolean foldOnce() throws SQLException {
        boolean did = false;
        for (Map.Entry<Long, List<Projection>> group : positions().entrySet()) {
            List<Recorded> events = log.read(group.getKey(), batch);
            if (!events.isEmpty()) {
                for (Projection projection : group.getValue()) {
                    did |= fold(projection, events);
                }
                Grown.of(events).forEach(grew);
            }
        }
        return did;
    }

    private TreeMap<Long, List<Projection>> positions() throws SQLException {
        TreeMap<Long, List<Projection>> byPosition = new TreeMap<>();
        for (Projection projection : projections) {
            Pause pause = pauses.get(projection.name());
            if (pause == null || pause.isOver()) {
                long position = step.checkpoint(projection.name())
                        .map(FoldStep.Checkpoint::position)
                        .orElse(0L);
                byPosition
                        .computeIfAbsent(position, key -> new java.util.ArrayList<>())
                        .add(projection);
            }
        }
        return byPosition;
    }

    private boolean fold(Projection projection, List<Recorded> events) {
        try {
            long reached = step.fold(projection, events);
            pauses.remove(projection.name());
            progress.goesOn(projection.name());
            return reached >= events.getFirst().position();
        } catch (SQLException | RuntimeException failed) {
            pauses.compute(projection.name(), (name, before) -> Pause.after(before));
            progress.failed(projection.name(), String.valueOf(failed.getMessage()));
            LOG.errorf(
                    failed,
                    "Projection %s cannot take up position %d",
                    projection.name(),
                    events.getFirst().position());
            return false;
        }
    }
}
