package dev.hindsight.store.axon;

import dev.hindsight.store.suite.ReadSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class PostgresReadTest extends ReadSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnPostgres();
    }
}
