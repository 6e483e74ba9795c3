package dev.hindsight.store.axon;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Journal;
import dev.hindsight.store.JournalWitness;
import dev.hindsight.store.Retention;
import dev.hindsight.store.axon.commit.AxonCommitter;
import dev.hindsight.store.axon.log.Bell;
import dev.hindsight.store.axon.log.PostgresLog;
import dev.hindsight.store.axon.postgres.AppendCheck;
import dev.hindsight.store.axon.postgres.Migration;
import dev.hindsight.store.axon.postgres.PostgresCheckpoints;
import dev.hindsight.store.axon.postgres.PostgresDeadLetters;
import dev.hindsight.store.axon.postgres.Tables;
import dev.hindsight.store.axon.retention.PostgresShelf;
import dev.hindsight.store.axon.upcast.Upcasters;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.deadletter.DeadLetters;
import dev.hindsight.store.journal.GroupCommit;
import dev.hindsight.store.reader.Checkpoints;
import dev.hindsight.store.retention.Compactor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/** The log on PostgreSQL, with Axon's JDBC engine and aggregates inside. */
public final class AxonEventStore implements EventStore {
    private final GroupCommit journal;
    private final AxonCommitter committer;
    private final EventLog log;
    private final Checkpoints checkpoints;
    private final DeadLetters deadLetters;
    private final Retention retention;
    private final Bell bell;
    private final AppendCheck check;

    private AxonEventStore(DataSource database, Options options, JournalWitness witness) {
        Tables tables = new Tables(options.schema);
        EventCodec codec = EventCodec.standard();
        Upcasters upcasters = new Upcasters(codec);
        this.bell = new Bell(database, tables, options.look);
        this.check = new AppendCheck(database, tables);
        PostgresShelf shelf = new PostgresShelf(database, tables);
        this.log = new PostgresLog(database, tables, codec, upcasters, bell, shelf);
        this.checkpoints = new PostgresCheckpoints(database, tables);
        this.deadLetters = new PostgresDeadLetters(database, tables);
        this.committer = new AxonCommitter(
                database,
                tables,
                codec,
                upcasters,
                bell,
                new AxonCommitter.Limits(
                        options.cachedStreams, options.cachedSightings, options.patience, options.now));
        this.journal = new GroupCommit(options.waiting, options.largestGroup, committer, witness);
        this.retention = new Compactor(log, journal, checkpoints, shelf);
    }

    /**
     * Opens the store and, unless the options say otherwise, brings its tables up to date first. It holds one
     * connection for appending, one for listening while somebody waits, one for each claim, and takes others for reads.
     */
    public static AxonEventStore open(DataSource database, Options options) {
        return open(database, options, JournalWitness.NOBODY);
    }

    /** The same, with somebody who sees what the journal does. */
    public static AxonEventStore open(DataSource database, Options options, JournalWitness witness) {
        if (options.migrate) {
            migrate(database, options);
        }
        return new AxonEventStore(database, options, witness);
    }

    /** Creates the schema and its tables, or brings them up to date; does nothing when they are. */
    public static void migrate(DataSource database, Options options) {
        Migration.run(database, new Tables(options.schema));
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public EventLog log() {
        return log;
    }

    @Override
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    @Override
    public DeadLetters deadLetters() {
        return deadLetters;
    }

    @Override
    public Retention retention() {
        return retention;
    }

    @Override
    public Optional<String> obstacle() {
        return check.obstacle();
    }

    @Override
    public void close() {
        journal.close();
        committer.close();
        bell.close();
    }

    /**
     * How the store behaves.
     *
     * @param schema where its tables are; a plain lower-case name
     * @param migrate whether {@link #open} brings the tables up to date
     * @param waiting how many works may wait before {@link dev.hindsight.store.StoreBusy}
     * @param largestGroup how many works share a transaction at most
     * @param cachedStreams how many streams' states are kept in memory
     * @param cachedSightings how many sightings are kept in memory
     * @param patience how long works wait for a database in trouble
     * @param look how often waiting readers look into the log when nothing is heard
     * @param now gives {@code recordedAt}
     */
    public record Options(
            String schema,
            boolean migrate,
            int waiting,
            int largestGroup,
            int cachedStreams,
            int cachedSightings,
            Duration patience,
            Duration look,
            InstantSource now) {
        /** @throws IllegalArgumentException for a schema that is no plain lower-case name */
        public Options {
            new Tables(schema);
        }

        public static Options defaults() {
            return new Options(
                    "hindsight",
                    true,
                    1024,
                    256,
                    2000,
                    50_000,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(2),
                    InstantSource.system());
        }

        public Options withSchema(String schema) {
            return new Options(
                    schema, migrate, waiting, largestGroup, cachedStreams, cachedSightings, patience, look, now);
        }

        public Options withoutMigration() {
            return new Options(
                    schema, false, waiting, largestGroup, cachedStreams, cachedSightings, patience, look, now);
        }

        /** See {@code waiting} and {@code largestGroup}. */
        public Options withQueue(int waiting, int largestGroup) {
            return new Options(
                    schema, migrate, waiting, largestGroup, cachedStreams, cachedSightings, patience, look, now);
        }

        public Options withCache(int streams, int sightings) {
            return new Options(schema, migrate, waiting, largestGroup, streams, sightings, patience, look, now);
        }

        public Options withPatience(Duration patience) {
            return new Options(
                    schema, migrate, waiting, largestGroup, cachedStreams, cachedSightings, patience, look, now);
        }

        public Options withLook(Duration look) {
            return new Options(
                    schema, migrate, waiting, largestGroup, cachedStreams, cachedSightings, patience, look, now);
        }

        public Options withClock(InstantSource now) {
            return new Options(
                    schema, migrate, waiting, largestGroup, cachedStreams, cachedSightings, patience, look, now);
        }
    }
}
