package dev.hindsight.view.resource.version;

import dev.hindsight.observation.ObservationDecider;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.list.ListQuery;
import dev.hindsight.view.list.SortField;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.log.LogEntry;
import dev.hindsight.view.moment.Moment;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What objects said of themselves, from the log: the rows tell where in it an object's events are, and the facts are
 * in the events alone. Where an old log was compacted there is nothing.
 */
@ApplicationScoped
public class Versions {
    private static final String OBSERVED = "resource.observed";
    private static final String VANISHED = "resource.vanished";

    /** One look into the index for each object, whatever the length of its history. */
    private static final String LATEST = """
            select said.position
              from unnest(:uids) as asked(uid)
             cross join lateral (
               select entry.position from view.log_entry entry
                where entry.stream_id = asked.uid and entry.position <= :at and entry.cluster = :cluster
                  and entry.stream = :stream and entry.type = :type
                order by entry.position desc limit 1) said
            """;

    public static final ListQuery<LogEntry> NEWEST_FIRST = new ListQuery<>(
            LogEntry.class, "-position", true, List.of(SortField.number("r.position", row -> row.position)));

    private final EventStore store;

    Versions(EventStore store) {
        this.store = store;
    }

    /** @param facts null when the object went */
    public record Version(long position, Instant time, String how, String actor, Facts facts) {
        private static Version of(Recorded recorded) {
            return switch ((ResourceEvent) recorded.event()) {
                case ResourceObserved seen -> of(recorded, WireJson.name(seen.how()), seen.facts());
                case ResourceVanished gone -> of(recorded, WireJson.name(gone.how()), null);
            };
        }

        private static Version of(Recorded recorded, String how, Facts facts) {
            return new Version(recorded.position(), recorded.clock(), how, recorded.actor(), facts);
        }
    }

    /** Where an object's events are, up to the moment. */
    public static Where of(Moment moment, String uid) {
        return Where.cluster(moment.cluster())
                .equal("streamId", uid)
                .equal("stream", ObservationDecider.STREAM)
                .and("r.type in ('" + OBSERVED + "', '" + VANISHED + "')")
                .and("r.position <= :at")
                .with("at", moment.position());
    }

    /** The last one up to a position, that of the object's going included. */
    public Optional<Version> lastAt(Moment moment, String uid, long position) {
        return last(of(moment, uid).and("r.position <= :end").with("end", position));
    }

    /** The last one up to the moment that said something. */
    public Optional<Version> lastFacts(Moment moment, String uid) {
        return last(of(moment, uid).equal("type", OBSERVED));
    }

    /** What each of these objects said last up to the moment, by uid; nothing of one that never did. */
    public Map<String, Facts> lastFacts(Moment moment, Collection<String> uids) {
        List<Long> positions = Panache.getSession()
                .createNativeQuery(LATEST, Long.class)
                .setParameter("uids", uids.toArray(String[]::new))
                .setParameter("at", moment.position())
                .setParameter("cluster", moment.cluster())
                .setParameter("stream", ObservationDecider.STREAM)
                .setParameter("type", OBSERVED)
                .getResultList();
        Map<String, Facts> facts = new HashMap<>();
        read(positions).forEach(version -> facts.put(version.facts().ref().uid(), version.facts()));
        return facts;
    }

    private Optional<Version> last(Where where) {
        List<LogEntry> last = NEWEST_FIRST.rows(where, 1);
        return read(last.stream().map(row -> row.position).toList()).stream().findFirst();
    }

    /** Those of these positions, oldest first. */
    public List<Version> read(Collection<Long> positions) {
        return store.log().at(positions).stream().map(Version::of).toList();
    }
}
