package dev.hindsight.view;

import dev.hindsight.store.axon.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A database of its own for the application under test. */
public class PostgresForViews implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.datasource.jdbc.url", PostgresForTests.urlOf(PostgresForTests.newDatabase()));
    }

    @Override
    public void stop() {
        // The server ends with the JVM.
    }
}
