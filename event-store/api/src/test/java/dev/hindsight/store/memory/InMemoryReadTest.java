package dev.hindsight.store.memory;

import dev.hindsight.store.suite.ReadSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class InMemoryReadTest extends ReadSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnTheHeap();
    }
}
