package dev.hindsight.store.memory;

import dev.hindsight.store.suite.RetentionSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class InMemoryRetentionTest extends RetentionSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnTheHeap();
    }
}
