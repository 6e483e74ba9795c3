package dev.hindsight.store.axon;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.axon.AxonEventStore.Options;
import dev.hindsight.store.suite.StoreUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The suites on what this package offers. */
final class OnPostgres implements StoreUnderTest {
    private DataSource database;
    private Options options;

    @Override
    public EventStore open(InstantSource now, int waiting) {
        database = PostgresForTests.newDatabase();
        options = Options.defaults().withClock(now).withQueue(waiting, waiting);
        return AxonEventStore.open(database, options);
    }

    @Override
    public EventStore reopen(EventStore store) {
        store.close();
        return AxonEventStore.open(database, options);
    }

    @Override
    public void tamper(EventStore store, long position) {
        change("update hindsight.event set actor = 'user:mallory' where position = ?", position);
    }

    @Override
    public void steal(EventStore store, long position) {
        change("delete from hindsight.event where position = ?", position);
    }

    private void change(String sql, long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, position);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
