package dev.hindsight.store.axon.aggregate;

import dev.hindsight.store.axon.log.EventCopy;
import dev.hindsight.store.axon.log.EventRow;
import dev.hindsight.store.axon.postgres.Tables;
import dev.hindsight.store.axon.upcast.Upcasters;
import dev.hindsight.store.journal.Proposed;
import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.stream.StreamId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Axon's JDBC engine on our table. What aggregates published in a unit of work is collected first and written at once
 * when the journal has the lock and knows the positions.
 */
final class LogEngine extends JdbcEventStorageEngine {
    private static final byte[] NO_METADATA = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final ConnectionWrapperFactory.ConnectionCloseHandler KEEP_OPEN =
            new ConnectionWrapperFactory.NoOpCloseHandler();

    private static final int PAGE = 100;

    private final Current current;
    private final StreamReader reader;
    private final Map<String, List<? extends DomainEventData<?>>> ready = new HashMap<>();
    private final List<EventMessage<?>> collected = new ArrayList<>();

    static LogEngine on(Tables tables, Upcasters upcasters, StreamReader reader) {
        Current current = new Current();
        return new LogEngine(builder(tables, upcasters, current), current, reader);
    }

    private LogEngine(Builder builder, Current current, StreamReader reader) {
        super(builder);
        this.current = current;
        this.reader = reader;
    }

    private static Builder builder(Tables tables, Upcasters upcasters, Current current) {
        return JdbcEventStorageEngine.builder()
                .schema(EventSchema.builder()
                        .eventTable(tables.event())
                        .globalIndexColumn("position")
                        .build())
                .dataType(byte[].class)
                .eventSerializer(upcasters.serializer())
                .snapshotSerializer(upcasters.serializer())
                .upcasterChain(upcasters.chain())
                .transactionManager(NoTransactionManager.INSTANCE)
                .connectionProvider(() -> ConnectionWrapperFactory.wrap(current.connection, KEEP_OPEN))
                .batchSize(PAGE)
                // A page that is not full is the last; Axon would ask once more.
                .finalAggregateBatchPredicate(page -> page.size() < PAGE)
                .persistenceExceptionResolver(failure -> false)
                .readEventDataForAggregate((connection, schema, id, first, size) ->
                        selectStream(connection, schema.domainEventTable(), AggregateId.parse(id), first, size));
    }

    /** Every read and write from now on goes through this connection. */
    void use(Connection connection) {
        current.connection = connection;
        collected.clear();
        ready.clear();
    }

    /** Reads the streams at once, so that loading them later asks nothing. */
    void prefetch(Set<StreamId> streams) throws SQLException {
        reader.read(current.connection, streams)
                .forEach((stream, events) -> ready.put(
                        AggregateId.of(stream),
                        events.stream().map(LogEngine::entry).toList()));
    }

    /** Whether a prefetch found no event of it. */
    boolean isKnownToBeEmpty(StreamId stream) {
        List<?> events = ready.get(AggregateId.of(stream));
        return events != null && events.isEmpty();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String id, long first, int size) {
        List<? extends DomainEventData<?>> events = first == 0 ? ready.get(id) : null;
        return events == null ? super.fetchDomainEvents(id, first, size) : events;
    }

    boolean hasDecisions() {
        return !collected.isEmpty();
    }

    /** What aggregates published since {@link #use}, in order. */
    List<Decision> decisions() {
        return collected.stream().map(Decision::of).toList();
    }

    /** Writes what was collected, which the rows must correspond to one by one. */
    void write(List<RawEvent> sealed) throws SQLException {
        collected.clear();
        reader.note(current.connection);
        EventCopy.write(current.connection, schema().domainEventTable(), sealed);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        collected.addAll(events);
    }

    /** Streams have no snapshots of their state: {@link StreamReader} knows which of their events count. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        return entry(EventRow.read(row));
    }

    private static DomainEventData<?> entry(RawEvent raw) {
        return new GenericDomainEventEntry<>(
                raw.stream().type(),
                AggregateId.of(raw.stream()),
                raw.sequence(),
                raw.id(),
                raw.occurredAt().toString(),
                raw.type(),
                Integer.toString(raw.revision()),
                raw.payload(),
                NO_METADATA);
    }

    private static PreparedStatement selectStream(
            Connection connection, String table, StreamId stream, long first, int size) throws SQLException {
        PreparedStatement select = connection.prepareStatement("select " + EventRow.COLUMNS + " from " + table
                + " where cluster = ? and stream_type = ? and stream_id = ? and sequence >= ?"
                + " order by sequence limit ?");
        select.setString(1, stream.cluster());
        select.setString(2, stream.type());
        select.setString(3, stream.id());
        select.setLong(4, first);
        select.setInt(5, size);
        return select;
    }

    /** What the statements above work on; set by the journal's thread for each group. */
    private static final class Current {
        private Connection connection;
    }

    /** An event of an aggregate with the sequence and id that Axon gave it. */
    record Decision(Proposed proposed, long sequence, String id) {
        private static Decision of(EventMessage<?> message) {
            return new Decision(
                    (Proposed) message.getMetaData().get(DecidedStream.PROPOSED),
                    ((DomainEventMessage<?>) message).getSequenceNumber(),
                    message.getIdentifier());
        }
    }
}
