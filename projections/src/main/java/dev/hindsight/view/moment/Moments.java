package dev.hindsight.view.moment;

import dev.hindsight.store.EventStore;
import dev.hindsight.view.cluster.ClusterRow;
import dev.hindsight.view.list.Cursor;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.log.LogEntry;
import dev.hindsight.view.projection.ProjectionStates;
import dev.hindsight.view.projection.ProjectionStates.Reached;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds out which cluster and which position a request is about. */
@ApplicationScoped
public class Moments {
    private final EventStore store;
    private final ProjectionStates states;
    private final Stamp stamp;
    private final Horizons horizons;

    Moments(EventStore store, ProjectionStates states, Stamp stamp, Horizons horizons) {
        this.store = store;
        this.states = states;
        this.stamp = stamp;
        this.horizons = horizons;
    }

    /**
     * @param cursor with the sort that it must be of; null where there is none
     * @param projections whose rows will be read, so that they all reflect the same position
     * @throws Refusal when a parameter is wrong
     * @throws NotModified when the caller has the answer already
     */
    public Moment of(PointQuery point, PageQuery page, String sort, String... projections) {
        Cursor cursor = page == null || page.cursor == null ? null : Cursor.parse(page.cursor, sort);
        return of(cluster(point.cluster), point, cursor, projections);
    }

    public Moment of(PointQuery point, String... projections) {
        return of(cluster(point.cluster), point, null, projections);
    }

    /** Of all clusters together. */
    public Moment ofAll(PointQuery point, PageQuery page, String sort, String... projections) {
        Cursor cursor = page == null || page.cursor == null ? null : Cursor.parse(page.cursor, sort);
        String cluster = point.cluster == null ? null : cluster(point.cluster);
        return of(cluster, point, cursor, projections);
    }

    /** One of the clusters of a moment of all of them; at an instant, each is where its own clock was. */
    public Moment each(Moment all, String cluster, String at) {
        long position =
                at == null ? all.position() : Math.min(positionAt(cluster, Params.instant("at", at)), all.position());
        return new Moment(cluster, position, all.asOf(), all.generation());
    }

    /** Another instant of the same cluster, as a side of a comparison. */
    public Moment also(Moment moment, String at, String position, String atName, String positionName) {
        if (at == null && position == null) {
            return moment;
        }
        // A live answer's later pages stay where its first page was.
        long limit = moment.asOf().live() ? moment.position() : moment.asOf().head();
        long its = position == null
                ? Math.min(positionOf(moment.cluster(), Params.instant(atName, at)), limit)
                : Params.number(positionName, position, 0, limit).orElseThrow();
        horizons.check(moment.cluster(), Params.instant(atName, at), its, at == null ? positionName : atName);
        AsOf asOf = new AsOf(
                its, clock(moment.cluster(), its), false, limit, moment.asOf().clock());
        return new Moment(moment.cluster(), its, asOf, moment.generation());
    }

    /** The cluster that a request is about, where nothing is read.
     *
     * @throws Refusal when there is none, or it is not clear which
     */
    public String clusterOf(PointQuery point) {
        return cluster(point.cluster);
    }

    private Moment of(String cluster, PointQuery point, Cursor cursor, String... projections) {
        if (point.at != null && point.position != null) {
            throw Refusal.parameter("at", "Give at or position, not both.", List.of("at", "position"));
        }
        Map<String, Reached> reached = states.reached();
        List<Reached> read = Stream.concat(Stream.of("log", "clusters", "rulesets"), Stream.of(projections))
                .map(reached::get)
                .toList();
        long limit = read.stream().mapToLong(Reached::position).min().orElse(0);
        long generation = read.stream().mapToLong(Reached::generation).sum();
        Instant at = Params.instant("at", point.at);
        Instant clock = clock(cluster, limit);
        long position = position(cluster, point, at, limit);
        if (cursor != null) {
            position = Math.min(cursor.position(), limit);
        }
        boolean live = at == null && point.position == null;
        if (!live) {
            horizons.check(cluster, at, position, at == null ? "position" : "at");
        }
        boolean past = !live && (at == null ? position < limit : clock != null && at.isBefore(clock));
        AsOf asOf = new AsOf(position, position == limit ? clock : clock(cluster, position), live, limit, clock);
        stamp.on(generation, position, past);
        return new Moment(cluster, position, asOf, generation);
    }

    private long position(String cluster, PointQuery point, Instant at, long limit) {
        if (at != null) {
            return Math.min(positionOf(cluster, at), limit);
        }
        if (point.position == null) {
            return limit;
        }
        long head = Math.max(store.log().head(), limit);
        return Math.min(Params.number("position", point.position, 0, head).orElseThrow(), limit);
    }

    private long positionOf(String cluster, Instant at) {
        return cluster == null ? latestAt(at) : positionAt(cluster, at);
    }

    private long positionAt(String cluster, Instant at) {
        return store.log().positionAt(cluster, at).orElse(0);
    }

    /** Clusters have clocks of their own, so an instant of all of them is the latest of their positions. */
    private long latestAt(Instant at) {
        return ClusterRow.names().stream()
                .mapToLong(cluster -> positionAt(cluster, at))
                .max()
                .orElse(0);
    }

    private static Instant clock(String cluster, long position) {
        return LogEntry.clockAt(cluster, position);
    }

    private static String cluster(String asked) {
        List<String> names = ClusterRow.names();
        if (asked != null) {
            if (names.contains(asked)) {
                return asked;
            }
            throw Refusal.parameter("cluster", "There is no cluster “" + asked + "”.", names);
        }
        if (names.size() == 1) {
            return names.getFirst();
        }
        if (names.isEmpty()) {
            throw Refusal.notFound("No cluster is known yet: nothing was observed so far.");
        }
        throw Refusal.parameter("cluster", "There are several clusters; say which one.", names);
    }
}
