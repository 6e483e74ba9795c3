package dev.hindsight.view.projection;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.AsOf;
import dev.hindsight.view.projection.FoldStep.Checkpoint;
import dev.hindsight.view.projection.ProjectionView.RebuildView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** How far each projection has come. */
@ApplicationScoped
public class ProjectionStates {
    private final EventStore store;
    private final DataSource dataSource;
    private final ProjectionCatalogue projections;
    private final Progress progress;

    ProjectionStates(EventStore store, DataSource dataSource, ProjectionCatalogue projections, Progress progress) {
        this.store = store;
        this.dataSource = dataSource;
        this.projections = projections;
        this.progress = progress;
    }

    /** A projection's checkpoint: how far, and how often it was rebuilt. */
    public record Reached(long position, long generation) {}

    /** By name. */
    public Map<String, Reached> reached() {
        Map<String, Reached> reached = new TreeMap<>();
        read(
                "select name, position, generation from checkpoint",
                row -> reached.put(
                        row.getString("name"), new Reached(row.getLong("position"), row.getLong("generation"))));
        return reached;
    }

    /** All of them, as they are now. */
    public List<ProjectionView> all() {
        return projections.all().stream()
                .map(projection -> of(projection.name()))
                .toList();
    }

    Page<ProjectionView> list() {
        List<ProjectionView> items = all();
        long position = items.stream().mapToLong(ProjectionView::position).min().orElse(0);
        return Page.whole(new AsOf(position, null, true, store.log().head(), null), items);
    }

    ProjectionView of(String name) {
        Projection projection = projections.named(name).orElseThrow();
        Checkpoint checkpoint = checkpoint(name);
        long head = Math.max(store.log().head(), checkpoint.position());
        return new ProjectionView(
                name,
                checkpoint.version(),
                checkpoint.position(),
                head,
                head - checkpoint.position(),
                lagSeconds(checkpoint.position(), head),
                rows(projection),
                progress.rebuild(name).map(ProjectionStates::view).orElse(null),
                progress.failure(name).orElse(null));
    }

    private static RebuildView view(Progress.Rebuild rebuild) {
        return new RebuildView(
                rebuild.position(),
                rebuild.target(),
                rebuild.startedAt(),
                rebuild.state().name().toLowerCase(Locale.ROOT),
                rebuild.failure());
    }

    private double lagSeconds(long position, long head) {
        if (position >= head) {
            return 0;
        }
        List<Recorded> next = store.log().read(position, 1);
        return next.isEmpty()
                ? 0
                : Math.max(
                                0,
                                Duration.between(next.getFirst().recordedAt(), Instant.now())
                                        .toMillis())
                        / 1000.0;
    }

    private Checkpoint checkpoint(String name) {
        return read(
                        "select version, position, generation from checkpoint where name = ?",
                        row -> new Checkpoint(
                                row.getString("version"), row.getLong("position"), row.getLong("generation")),
                        name)
                .getFirst();
    }

    private long rows(Projection projection) {
        return read(
                        "select coalesce(sum(greatest(n_live_tup, 0)), 0) as rows from pg_stat_user_tables"
                                + " where relid in (" + Partitions.OF_TABLES + ")",
                        row -> row.getLong("rows"),
                        Partitions.values(ViewSchema.LIVE, projection.tables()))
                .getFirst();
    }

    private <T> List<T> read(String sql, Rows.Reading<T> reading, Object... values) {
        try {
            return new FoldStep(dataSource, ViewSchema.LIVE, store.log())
                    .inTransaction(connection -> new Rows(connection).read(sql, reading, values));
        } catch (SQLException failed) {
            throw new IllegalStateException("The rows of the projections cannot be read.", failed);
        }
    }
}
