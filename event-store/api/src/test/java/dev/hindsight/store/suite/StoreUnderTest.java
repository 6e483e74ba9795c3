package dev.hindsight.store.suite;

import dev.hindsight.store.EventStore;
import java.time.InstantSource;

/** What the suites ask of an implementation of the store. */
public interface StoreUnderTest {
    /** An empty store. */
    EventStore open(InstantSource now, int waiting);

    /** Closes the store and opens another one on the same data. */
    EventStore reopen(EventStore store);

    /** Changes the actor of the event at the position behind the store's back. */
    void tamper(EventStore store, long position);

    /** Takes the event at the position away behind the store's back. */
    void steal(EventStore store, long position);
}
