package dev.hindsight.store.memory;

import dev.hindsight.store.suite.SightingSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class InMemorySightingTest extends SightingSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnTheHeap();
    }
}
