package dev.hindsight.store.memory;

import dev.hindsight.store.suite.ChainSuite;
import dev.hindsight.store.suite.StoreUnderTest;

class InMemoryChainTest extends ChainSuite {
    @Override
    protected StoreUnderTest subject() {
        return new OnTheHeap();
    }
}
