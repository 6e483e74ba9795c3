package dev.hindsight.store.axon;

import dev.hindsight.store.suite.GroupSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class PostgresGroupTest extends GroupSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnPostgres();
    }
}
