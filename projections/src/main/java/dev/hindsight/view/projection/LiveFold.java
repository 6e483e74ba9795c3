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
        this.step = new FoldStep(dataSource, ViewSchema.LIVE, log);
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
                did |= fold(group.getValue(), group.getKey(), events);
                Grown.of(events).forEach(grew);
            }
        }
        return did;
    }

    private TreeMap<Long, List<Projection>> positions() throws SQLException {
        Map<String, FoldStep.Checkpoint> checkpoints = step.checkpoints();
        TreeMap<Long, List<Projection>> byPosition = new TreeMap<>();
        for (Projection projection : projections) {
            Pause pause = pauses.get(projection.name());
            if (pause == null || pause.isOver()) {
                FoldStep.Checkpoint checkpoint = checkpoints.get(projection.name());
                long position = checkpoint == null ? 0 : checkpoint.position();
                byPosition
                        .computeIfAbsent(position, key -> new java.util.ArrayList<>())
                        .add(projection);
            }
        }
        return byPosition;
    }

    /** All in one transaction, which is cheaper; each alone when that fails, so that only the guilty falls behind. */
    private boolean fold(List<Projection> group, long after, List<Recorded> events) {
        long first = events.getFirst().position();
        if (group.size() > 1) {
            try {
                Map<String, Long> reached = step.fold(group, after, events);
                group.forEach(projection -> goesOn(projection.name()));
                return reached.values().stream().anyMatch(position -> position >= first);
            } catch (SQLException | RuntimeException failed) {
                LOG.debug("A batch cannot be taken up by all at once", failed);
            }
        }
        boolean did = false;
        for (Projection projection : group) {
            did |= fold(projection, after, events);
        }
        return did;
    }

    private void goesOn(String projection) {
        pauses.remove(projection);
        progress.goesOn(projection);
    }

    private boolean fold(Projection projection, long after, List<Recorded> events) {
        try {
            long reached = step.fold(projection, after, events);
            goesOn(projection.name());
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
