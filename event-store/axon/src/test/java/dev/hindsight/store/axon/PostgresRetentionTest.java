package dev.hindsight.store.axon;

import dev.hindsight.store.suite.RetentionSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class PostgresRetentionTest extends RetentionSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnPostgres();
    }
}
