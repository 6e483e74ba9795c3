package dev.hindsight.store.memory;

import dev.hindsight.store.suite.GroupSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class InMemoryGroupTest extends GroupSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnTheHeap();
    }
}
