package dev.hindsight.store.axon;

import dev.hindsight.store.suite.AppendSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class PostgresAppendTest extends AppendSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnPostgres();
    }
}
