package dev.hindsight.store.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.store.axon.AxonEventStore.Options;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Ready means that something can be appended; else the words say why not. */
class ObstacleTest {
    private final DataSource database = PostgresForTests.newDatabase();

    @Test
    void a_database_without_a_log_is_an_obstacle_until_it_has_one() {
        // When
        Optional<String> before = obstacle(database);
        AxonEventStore.migrate(database, Options.defaults());

        // Then
        assertThat(before).get().asString().contains("has no log yet");
        assertThat(obstacle(database)).isEmpty();
    }

    @Test
    void tables_of_another_release_are_an_obstacle() throws SQLException {
        // Given
        AxonEventStore.migrate(database, Options.defaults());

        // When
        execute("insert into hindsight.event_store_migration (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) values (99, '99', 'later', 'SQL', 'later', 'me', 1, true)");

        // Then
        assertThat(obstacle(database)).get().asString().contains("version 99", "older than they are");
    }

    @Test
    void a_database_that_takes_no_writes_is_an_obstacle() throws SQLException {
        // Given
        AxonEventStore.migrate(database, Options.defaults());

        // When
        execute("alter database " + ((PGSimpleDataSource) database).getDatabaseName()
                + " set default_transaction_read_only = on");

        // Then
        assertThat(obstacle(database)).get().asString().contains("takes no writes");
    }

    @Test
    void a_user_without_the_right_to_insert_is_an_obstacle() throws SQLException {
        // Given
        AxonEventStore.migrate(database, Options.defaults());
        execute(
                "create role reader login",
                "grant usage on schema hindsight to reader",
                "grant select on all tables in schema hindsight to reader");
        PGSimpleDataSource asReader = new PGSimpleDataSource();
        asReader.setURL(PostgresForTests.urlOf(database));
        asReader.setUser("reader");

        // Then
        assertThat(obstacle(asReader)).get().asString().contains("may not insert");
    }

    @Test
    void a_database_that_is_not_there_is_an_obstacle() {
        // Given
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/hindsight");

        // Then
        assertThat(obstacle(nowhere)).get().asString().contains("cannot be used");
    }

    private static Optional<String> obstacle(DataSource database) {
        try (AxonEventStore store =
                AxonEventStore.open(database, Options.defaults().withoutMigration())) {
            return store.obstacle();
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
