package dev.hindsight.view.projection;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The schemas that rows live in, made by this module's migrations: {@value #LIVE} serves, and each rebuild has one of
 * its own with the same tables.
 */
public final class ViewSchema {
    /** The schema that is read. */
    public static final String LIVE = "view";

    private static final String HISTORY = "view_history";
    private static final String FOLDER = "db/projections/";

    /** Named one by one, so that nothing has to look through the class path. */
    private static final List<String> SCRIPTS = List.of(
            "V1__views.sql",
            "V2__facts_stay_in_the_log.sql",
            "V3__rule_sets_and_suppressions.sql",
            "V4__open_rows_are_apart.sql",
            "V5__changes_are_told.sql",
            "V6__ingest_tokens.sql",
            "V7__errors.sql",
            "V8__past_lists_of_errors.sql",
            "V9__lists_of_errors_in_any_order.sql");

    private ViewSchema() {}

    /** Where the rebuild of a projection writes. */
    static String ofRebuild(String projection) {
        return LIVE + "_rebuild_" + projection;
    }

    /** Makes the schema, or brings it up to date. */
    static void migrate(DataSource dataSource, String schema) {
        Flyway.configure(ViewSchema.class.getClassLoader())
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .table(HISTORY)
                .locations("classpath:db/projections")
                .resourceProvider(new Scripts())
                .javaMigrationClassProvider(List::of)
                .load()
                .migrate();
    }

    private static final class Scripts implements ResourceProvider {
        @Override
        public LoadableResource getResource(String name) {
            return SCRIPTS.stream()
                    .filter(script -> (FOLDER + script).equals(name) || script.equals(name))
                    .findFirst()
                    .map(Script::new)
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return SCRIPTS.stream()
                    .filter(script -> script.startsWith(prefix)
                            && List.of(suffixes).stream().anyMatch(script::endsWith))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {
        private final String name;

        private Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream script = ViewSchema.class.getClassLoader().getResourceAsStream(FOLDER + name);
            return new InputStreamReader(Objects.requireNonNull(script, name), StandardCharsets.UTF_8);
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
}
