package dev.hindsight.store.axon;

import dev.hindsight.store.suite.KeepingSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class PostgresKeepingTest extends KeepingSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnPostgres();
    }
}
