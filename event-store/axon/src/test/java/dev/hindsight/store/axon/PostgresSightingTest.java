package dev.hindsight.store.axon;

import dev.hindsight.store.suite.SightingSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class PostgresSightingTest extends SightingSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnPostgres();
    }
}
