package dev.hindsight.store.memory;

import dev.hindsight.store.suite.KeepingSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class InMemoryKeepingTest extends KeepingSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnTheHeap();
    }
}
