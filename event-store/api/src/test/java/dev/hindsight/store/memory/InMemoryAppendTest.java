package dev.hindsight.store.memory;

import dev.hindsight.store.suite.AppendSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class InMemoryAppendTest extends AppendSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnTheHeap();
    }
}
