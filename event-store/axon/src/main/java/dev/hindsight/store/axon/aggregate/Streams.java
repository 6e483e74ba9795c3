package dev.hindsight.store.axon.aggregate;

import dev.hindsight.decider.Decider;
import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.axon.postgres.Tables;
import dev.hindsight.store.axon.upcast.Upcasters;
import dev.hindsight.store.journal.Proposed;
import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * The streams as Axon aggregates, one repository a type, all with one bounded cache. Confined to the journal's thread;
 * to be used within the unit of work that {@link #begin} starts.
 */
public final class Streams {
    /** More are not worth to be remembered; they are asked for again. */
    private static final int MOST_NEVER_BEGUN = 1000;

    private final LogEngine engine;
    private final EmbeddedEventStore eventStore;
    private final Cache cache;
    private final Map<String, EventSourcingRepository<DecidedStream>> repositories = new HashMap<>();
    private final Map<String, Decider<?, ?, ?>> deciders = new HashMap<>();
    private final Map<StreamId, Aggregate<DecidedStream>> loaded = new HashMap<>();
    private final Set<StreamId> absent = new HashSet<>();
    private final Set<StreamId> neverBegun = new HashSet<>();

    static {
        // Axon would ask its maker's server for updates; a cluster's watcher calls nobody.
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    /** @param cached how many streams are kept in memory at most */
    public Streams(Tables tables, Upcasters upcasters, int cached) {
        this.engine = LogEngine.on(
                tables,
                upcasters,
                new StreamReader(tables, upcasters, type -> Optional.ofNullable(deciders.get(type))));
        this.eventStore = EmbeddedEventStore.builder().storageEngine(engine).build();
        this.cache = new BoundedCache(cached);
    }

    /** Begins a unit of work on {@code connection}; a rollback of it forgets every aggregate that was touched. */
    public UnitOfWork<?> begin(Connection connection) {
        engine.use(connection);
        loaded.clear();
        absent.clear();
        return DefaultUnitOfWork.startAndGet(null);
    }

    /** Reads at once what works will ask for and is not in memory. */
    public void prefetch(Set<StreamId> streams) throws SQLException {
        Set<StreamId> wanted = new HashSet<>(streams);
        wanted.removeIf(stream -> cache.containsKey(AggregateId.of(stream)));
        if (!wanted.isEmpty()) {
            engine.prefetch(wanted);
        }
    }

    @SuppressWarnings("unchecked") // a stream has one type, and each type its own states
    public <C, S, E extends DomainEvent> S state(StreamType<C, S, E> type, StreamId stream) {
        Aggregate<DecidedStream> aggregate = find(type, stream);
        return aggregate == null ? type.decider().initial() : (S) aggregate.invoke(DecidedStream::state);
    }

    /** Applies decided events to their aggregates, in order. */
    public void apply(List<Proposed> decided) {
        for (Proposed proposed : decided) {
            Aggregate<DecidedStream> aggregate = find(proposed.streamType(), proposed.stream());
            if (aggregate == null) {
                aggregate = create(proposed.streamType(), proposed.stream());
            }
            aggregate.execute(stream -> stream.apply(proposed));
        }
    }

    /** Every stream that was looked at in this unit of work, there or not. */
    public Set<StreamId> touched() {
        Set<StreamId> touched = new HashSet<>(loaded.keySet());
        touched.addAll(absent);
        return touched;
    }

    /**
     * Writes what was applied, once its unit of work has handed it over.
     *
     * @param seal gives each event its row: proposed, sequence and id in, positions and hash out
     */
    public List<RawEvent> write(Sealing seal) throws SQLException {
        List<RawEvent> rows = engine.decisions().stream()
                .map(decision -> seal.row(decision.proposed(), decision.sequence(), decision.id()))
                .toList();
        engine.write(rows);
        return rows;
    }

    public boolean hasDecisions() {
        return engine.hasDecisions();
    }

    public void forget(StreamId stream) {
        cache.remove(AggregateId.of(stream));
        neverBegun.remove(stream);
    }

    public void forgetAll() {
        cache.removeAll();
        neverBegun.clear();
    }

    private Aggregate<DecidedStream> find(StreamType<?, ?, ?> type, StreamId stream) {
        Aggregate<DecidedStream> known = loaded.get(stream);
        if (known != null || absent.contains(stream)) {
            return known;
        }
        if (neverBegun.contains(stream) || engine.isKnownToBeEmpty(stream)) {
            absent.add(stream);
            return null;
        }
        try {
            Aggregate<DecidedStream> found = repository(type).load(AggregateId.of(stream));
            loaded.put(stream, found);
            return found;
        } catch (AggregateNotFoundException nothingYet) {
            // Each group asks for the rules of its cluster, and most clusters have none of their own.
            if (neverBegun.size() >= MOST_NEVER_BEGUN) {
                neverBegun.clear();
            }
            neverBegun.add(stream);
            absent.add(stream);
            return null;
        }
    }

    private Aggregate<DecidedStream> create(StreamType<?, ?, ?> type, StreamId stream) {
        try {
            Aggregate<DecidedStream> made =
                    repository(type).newInstance(() -> new DecidedStream(AggregateId.of(stream), type.decider()));
            loaded.put(stream, made);
            neverBegun.remove(stream);
            return made;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot begin " + stream, e);
        }
    }

    private EventSourcingRepository<DecidedStream> repository(StreamType<?, ?, ?> type) {
        return repositories.computeIfAbsent(type.name(), name -> makeRepository(type));
    }

    private EventSourcingRepository<DecidedStream> makeRepository(StreamType<?, ?, ?> type) {
        deciders.put(type.name(), type.decider());
        return EventSourcingRepository.builder(DecidedStream.class)
                .eventStore(eventStore)
                .lockFactory(NullLockFactory.INSTANCE)
                .aggregateFactory(new Factory(id -> new DecidedStream(id, type.decider())))
                .cache(cache)
                .build();
    }

    /** Gives a decided event its place. */
    public interface Sealing {
        RawEvent row(Proposed proposed, long sequence, String id);
    }

    private record Factory(Function<String, DecidedStream> make) implements AggregateFactory<DecidedStream> {
        @Override
        public DecidedStream createAggregateRoot(String id, DomainEventMessage<?> first) {
            return make.apply(id);
        }

        @Override
        public Class<DecidedStream> getAggregateType() {
            return DecidedStream.class;
        }
    }
}
