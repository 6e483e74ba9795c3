package dev.hindsight.store.axon;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.axon.AxonEventStore.Options;
import dev.hindsight.store.codec.Golden;
import dev.hindsight.store.codec.Samples;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What the database may do to the store. */
class TroubleTest {
    private static final String OTHERS =
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                    + " and pid <> pg_backend_pid()";

    private DataSource database;
    private EventStore store;

    @BeforeEach
    void open() {
        database = PostgresForTests.newDatabase();
        store = AxonEventStore.open(database, Options.defaults().withPatience(Duration.ofSeconds(5)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void connections_that_are_cut_in_mid_append_lose_nothing_acknowledged_and_double_no_stream() throws Exception {
        // Given
        int cuts = Integer.getInteger("hindsight.cuts", 20);
        List<Future<Long>> added = new ArrayList<>();
        // When
        for (int cut = 0; cut < cuts; cut++) {
            for (int i = 0; i < 30; i++) {
                added.add(Tally.addTo(store, "tally-" + i % 3));
            }
            Thread.sleep(cut % 7);
            execute(OTHERS);
            if (cut % 10 == 9) {
                added.getLast().get(30, SECONDS);
            }
        }
        long acknowledged = 0;
        for (Future<Long> future : added) {
            future.get(30, SECONDS);
            acknowledged++;
        }
        // Then
        // A commit whose answer was cut off is decided once more, so there may be more events than answers.
        List<Recorded> all = store.log().read(0, 100_000);
        assertThat(all).hasSizeGreaterThanOrEqualTo((int) acknowledged);
        assertThat(all.getLast().position()).isEqualTo(all.size());
        for (int tally = 0; tally < 3; tally++) {
            List<Long> numbers = Tally.numbers(store, "tally-" + tally);
            assertThat(numbers).isSorted().doesNotHaveDuplicates();
            assertThat(numbers.getLast()).isEqualTo(numbers.size());
        }
        assertThat(store.log().verify("alpha").brokenAt()).isEmpty();
    }

    @Test
    void a_database_that_stays_away_is_told_as_busy_and_later_used_again() throws Exception {
        // Given
        DataSource aside = PostgresForTests.newDatabase();
        Options impatient = Options.defaults().withPatience(Duration.ofMillis(500));
        try (EventStore plain = AxonEventStore.open(PostgresForTests.forPlainRole(aside), impatient)) {
            Tally.addTo(plain, "a").get(20, SECONDS);
            String name = ((PGSimpleDataSource) aside).getDatabaseName();
            execute(aside, "alter database " + name + " connection limit 0");
            execute(aside, OTHERS);
            // When
            Future<Long> refused = Tally.addTo(plain, "a");
            // Then
            assertThatThrownBy(() -> refused.get(20, SECONDS)).hasCauseInstanceOf(StoreBusy.class);
            execute(aside, "alter database " + name + " connection limit -1");
            assertThat(Tally.addTo(plain, "a").get(20, SECONDS)).isEqualTo(2);
        }
    }

    @Test
    void what_the_database_refuses_for_good_fails_alone() throws Exception {
        // Given
        execute("alter table hindsight.event add check (stream_id <> 'cursed')");
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<?> unused = store.journal().submit(tx -> await(gate));
        // When
        CompletableFuture<Long> before = Tally.addTo(store, "a");
        CompletableFuture<Long> cursed = Tally.addTo(store, "cursed");
        CompletableFuture<Long> after = Tally.addTo(store, "a");
        gate.countDown();
        // Then
        assertThat(before.get(20, SECONDS)).isEqualTo(1);
        assertThat(after.get(20, SECONDS)).isEqualTo(2);
        assertThatThrownBy(() -> cursed.get(20, SECONDS)).hasStackTraceContaining("violates check constraint");
        assertThat(Tally.addTo(store, "a").get(20, SECONDS)).isEqualTo(3);
        assertThat(store.log().verify("alpha").brokenAt()).isEmpty();
    }

    @Test
    void an_event_that_an_earlier_version_wrote_is_read_as_one_of_today() throws SQLException {
        // Given
        String old = new String(Golden.sample("dev.hindsight.resource.observed", 1), StandardCharsets.UTF_8);
        execute("insert into hindsight.event values (1, 'alpha', 'resource', 'uid-1', 0, 'id-1',"
                + " 'dev.hindsight.resource.observed', 1, now(), now(), now(), 'source:old', 'input', null, 'none', '"
                + old + "')");
        // When, Then
        assertThat(store.log().read(0, 10))
                .extracting(Recorded::event)
                .containsExactly(Samples.of("dev.hindsight.resource.observed", 1));
        assertThat(Remembering.stateOf(store, "uid-1"))
                .isEqualTo(List.of(Samples.of("dev.hindsight.resource.observed", 1)));
    }

    @Test
    void a_database_that_cannot_hold_every_text_is_refused_with_a_sentence() throws SQLException {
        // Given
        execute("create database latin encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0");
        PGSimpleDataSource latin = new PGSimpleDataSource();
        latin.setURL(PostgresForTests.urlOf(database).replaceAll("/test_\\d+", "/latin"));
        // When, Then
        assertThatThrownBy(() -> AxonEventStore.open(latin, Options.defaults()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LATIN1");
    }

    @Test
    void opening_twice_migrates_once() {
        // When
        AxonEventStore again = AxonEventStore.open(database, Options.defaults());
        // Then
        assertThat(again.log().head()).isZero();
        again.close();
    }

    @Test
    void a_schema_of_another_name_holds_a_log_of_its_own() throws Exception {
        // Given
        Tally.addTo(store, "a").get(20, SECONDS);
        // When
        try (EventStore apart = AxonEventStore.open(database, Options.defaults().withSchema("sandbox"))) {
            // Then
            assertThat(apart.log().head()).isZero();
            assertThat(Tally.addTo(apart, "a").get(20, SECONDS)).isEqualTo(1);
        }
        assertThatThrownBy(() -> Options.defaults().withSchema("x; drop table y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Void await(CountDownLatch gate) {
        try {
            gate.await(20, SECONDS);
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        execute(database, sql);
    }

    private static void execute(DataSource where, String sql) throws SQLException {
        try (Connection connection = where.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
