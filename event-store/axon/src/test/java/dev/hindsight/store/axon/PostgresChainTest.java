package dev.hindsight.store.axon;

import dev.hindsight.store.suite.ChainSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class PostgresChainTest extends ChainSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnPostgres();
    }
}
