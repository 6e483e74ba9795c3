package dev.hindsight.store.memory;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.memory.MemoryData.Entry;
import dev.hindsight.store.suite.AppendSuite;
import dev.hindsight.store.suite.ChainSuite;
import dev.hindsight.store.suite.KeepingSuite;
import dev.hindsight.store.suite.ReadSuite;
import dev.hindsight.store.suite.SightingSuite;
import dev.hindsight.store.suite.StoreUnderTest;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

class InMemoryEventStoreTest {
    @Nested
    class Appending extends AppendSuite {
        @Override
        protected StoreUnderTest subject() {
            return new OnTheHeap();
        }
    }

    @Nested
    class Chaining extends ChainSuite {
        @Override
        protected StoreUnderTest subject() {
            return new OnTheHeap();
        }
    }

    @Nested
    class Reading extends ReadSuite {
        @Override
        protected StoreUnderTest subject() {
            return new OnTheHeap();
        }
    }

    @Nested
    class Seeing extends SightingSuite {
        @Override
        protected StoreUnderTest subject() {
            return new OnTheHeap();
        }
    }

    @Nested
    class Keeping extends KeepingSuite {
        @Override
        protected StoreUnderTest subject() {
            return new OnTheHeap();
        }
    }

    private static final class OnTheHeap implements StoreUnderTest {
        @Override
        public EventStore open(InstantSource now, int waiting) {
            return new InMemoryEventStore(now, waiting);
        }

        @Override
        public EventStore reopen(EventStore store) {
            return ((InMemoryEventStore) store).reopen();
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
}
