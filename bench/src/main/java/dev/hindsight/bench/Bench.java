package dev.hindsight.bench;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** Starts a PostgreSQL of its own, with fsync on, and the benches named on the command line upon it. */
@QuarkusMain
public final class Bench {
    private Bench() {}

    public static void main(String... args) throws IOException, InterruptedException {
        if (args.length == 0) {
            System.err.println("Which bench? ingest [REQUESTS], rebuild [EVENTS], freshness [UPDATES],"
                    + " reads [PODS] [EVENTS], source [SECONDS]"
                    + " or churn [UPDATES_A_SECOND] [MINUTES]");
            System.exit(2);
        }
        if (args[0].equals("source")) {
            new SourceAtSize().run(args.length > 1 ? Integer.parseInt(args[1]) : 60);
            return;
        }
        try (EmbeddedPostgres postgres = folder(EmbeddedPostgres.builder())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "1GB")
                .start()) {
            System.setProperty("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
            System.setProperty("quarkus.datasource.username", "postgres");
            System.setProperty("quarkus.datasource.password", "postgres");
            if (args[0].equals("reads")) {
                // The views of a log that is there at once are built, not followed.
                System.setProperty("hindsight.projections.fold", "false");
            }
            Quarkus.run(Program.class, args);
        }
    }

    /** Where the database is kept for the next run, if anywhere; a log that is there is not written again. */
    private static EmbeddedPostgres.Builder folder(EmbeddedPostgres.Builder postgres) {
        String kept = System.getProperty("hindsight.bench.keep");
        return kept == null ? postgres : postgres.setDataDirectory(kept).setCleanDataDirectory(false);
    }
}
