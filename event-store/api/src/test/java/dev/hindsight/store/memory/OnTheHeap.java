package dev.hindsight.store.memory;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.memory.MemoryData.Entry;
import dev.hindsight.store.suite.StoreUnderTest;
import java.time.InstantSource;

/** The suites on what this package offers. */
final class OnTheHeap implements StoreUnderTest {
    @Override
    public EventStore open(InstantSource now, int waiting) {
        return new InMemoryEventStore(now, waiting);
    }

    @Override
    public EventStore reopen(EventStore store) {
        return ((InMemoryEventStore) store).reopen();
    }

    @Override
    public void steal(EventStore store, long position) {
        ((InMemoryEventStore) store).data().drop(row -> row.position() == position);
    }

    @Override
    public void tamper(EventStore store, long position) {
        MemoryData data = ((InMemoryEventStore) store).data();
        Entry entry = data.all(position - 1, 1).getFirst();
        RawEvent raw = entry.raw();
        RawEvent forged = new RawEvent(
                raw.position(),
                raw.stream(),
                raw.sequence(),
                raw.id(),
                raw.type(),
                raw.revision(),
                raw.occurredAt(),
                raw.recordedAt(),
                raw.clock(),
                "user:mallory",
                raw.cause(),
                raw.traceparent(),
                raw.hash(),
                raw.payload());
        data.replace(position, new Entry(forged, entry.recorded()));
    }
}
