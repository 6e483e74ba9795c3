package dev.hindsight.store.axon.postgres;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Brings the tables to what this version of the program needs. Listed by hand: no classpath is scanned. */
public final class Migration {
    private static final List<String> STEPS =
            List.of("V1__log.sql", "V2__compaction.sql", "V3__standing.sql", "V4__dropped_letters.sql");
    static final String TABLE = "event_store_migration";
    private static final String FOLDER = "/dev/hindsight/store/axon/";

    /**
     * Creates the schema when it is not there. Safe when several processes do it at once.
     *
     * @throws IllegalStateException when the database cannot hold every text
     */
    public static void run(DataSource database, Tables tables) {
        checkEncoding(database);
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .schemas(tables.schema())
                .defaultSchema(tables.schema())
                .createSchemas(true)
                .table(TABLE)
                .resourceProvider(new Listed())
                .javaMigrationClassProvider(List::of)
                .load()
                .migrate();
    }

    /** The version of the tables that this program writes. */
    static int newest() {
        String last = STEPS.getLast();
        return Integer.parseInt(last.substring(1, last.indexOf("__")));
    }

    private static void checkEncoding(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_encoding")) {
            row.next();
            if (!row.getString(1).equals("UTF8")) {
                throw new IllegalStateException("the database is in " + row.getString(1)
                        + "; create it with: create database hindsight encoding 'UTF8' template template0");
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("ask for the encoding of the database", e);
        }
    }

    private static final class Listed implements ResourceProvider {
        @Override
        public LoadableResource getResource(String name) {
            return STEPS.contains(name) ? new Step(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return STEPS.stream()
                    .filter(step -> step.startsWith(prefix)
                            && List.of(suffixes).stream().anyMatch(step::endsWith))
                    .<LoadableResource>map(Step::new)
                    .toList();
        }
    }

    private static final class Step extends LoadableResource {
        private final String name;

        private Step(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            return new InputStreamReader(Migration.class.getResourceAsStream(FOLDER + name), StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }

    private Migration() {}
}
