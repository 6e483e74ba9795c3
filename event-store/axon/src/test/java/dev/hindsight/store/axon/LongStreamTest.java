package dev.hindsight.store.axon;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.decider.Decider;
import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.FindingEvent.Reason;
import dev.hindsight.finding.Severity;
import dev.hindsight.observation.ObservationDecider;
import dev.hindsight.observation.ObservationState;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.Cause;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.axon.AxonEventStore.Options;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams that nothing remembers are read from what still counts of them. */
class LongStreamTest {
    private static final int EVENTS = 120;
    private static final ResourceRef POD = new ResourceRef("v1", "Pod", "shop", "web", "uid-1");
    private static final StreamType<DomainEvent, ObservationState, DomainEvent> TYPE =
            new StreamType<>(ObservationDecider.STREAM, new Saying());
    private static final StreamId STREAM = TYPE.stream("alpha", "uid-1");
    private static final StreamId OTHER = TYPE.stream("alpha", "uid-2");

    private final Random chance = new Random(20_261_121);
    private DataSource database;
    private EventStore store;

    @BeforeEach
    void open() {
        database = PostgresForTests.newDatabase();
        store = AxonEventStore.open(database, Options.defaults().withCache(1, 1));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void have_the_state_of_all_their_events_at_any_length() throws Exception {
        for (int i = 0; i < EVENTS; i++) {
            // When
            say(STREAM, i == 0 ? observed(0) : something(i));
            say(OTHER, observed(i));

            // Then
            assertThat(state()).isEqualTo(folded());
        }
    }

    @Test
    void are_read_from_few_events_however_long_they_are() throws Exception {
        // When
        for (int i = 0; i < EVENTS; i++) {
            say(STREAM, observed(i));
            say(OTHER, observed(i));
        }

        // Then
        assertThat(asked("select through from hindsight.standing where id = 'uid-1'"))
                .isGreaterThan(EVENTS - 20);
        assertThat(asked("select cardinality(sequences) from hindsight.standing where id = 'uid-1'"))
                .isEqualTo(1);
    }

    @Test
    void go_on_after_their_object_is_gone() throws Exception {
        // Given
        for (int i = 0; i < EVENTS; i++) {
            say(STREAM, something(i));
            say(OTHER, observed(i));
        }

        // When
        say(STREAM, new ResourceVanished(POD, "1000", Departure.DELETED));
        for (int i = 0; i < EVENTS / 4; i++) {
            say(STREAM, new FindingCleared("r" + i, POD, Reason.VANISHED, 0));
            say(OTHER, observed(i));
        }

        // Then
        assertThat(state()).isEqualTo(folded()).isInstanceOf(ObservationState.Gone.class);
    }

    private DomainEvent something(int i) {
        String rule = "r" + chance.nextInt(4);
        return switch (chance.nextInt(3)) {
            case 0 -> observed(i);
            case 1 -> new FindingRaised(new Finding(rule, POD, Severity.LOW, "since " + i, List.of()), 0);
            default -> new FindingCleared(rule, POD, Reason.HEALED, 0);
        };
    }

    private static ResourceObserved observed(int version) {
        Facts facts = new Facts(POD, "" + version, Tree.of(Map.of("spec", Map.of("version", version))));
        return new ResourceObserved(facts, Sighting.CHANGED, List.of());
    }

    private void say(StreamId stream, DomainEvent event) throws Exception {
        Cause cause = new Cause(Instant.EPOCH, "source:test", null, null);
        store.journal()
                .submit(stream, tx -> tx.decide(TYPE, stream, event, cause))
                .get(20, SECONDS);
    }

    private ObservationState state() throws Exception {
        return store.journal().submit(STREAM, tx -> tx.state(TYPE, STREAM)).get(20, SECONDS);
    }

    private ObservationState folded() {
        ObservationState state = TYPE.decider().initial();
        for (Recorded recorded : store.log().read(STREAM)) {
            state = TYPE.decider().evolve(state, recorded.event());
        }
        return state;
    }

    private long asked(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Says what it is told to, and folds as the observation of objects does. */
    private static final class Saying implements Decider<DomainEvent, ObservationState, DomainEvent> {
        private final ObservationDecider observing = new ObservationDecider(facts -> List.of());

        @Override
        public ObservationState initial() {
            return observing.initial();
        }

        @Override
        public List<DomainEvent> decide(ObservationState state, DomainEvent command) {
            return List.of(command);
        }

        @Override
        public ObservationState evolve(ObservationState state, DomainEvent event) {
            return observing.evolve(state, event);
        }
    }
}
