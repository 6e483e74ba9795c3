package dev.hindsight.store.memory;

import dev.hindsight.store.reader.Checkpoints;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checkpoints and claims of one process. */
final class MemoryCheckpoints implements Checkpoints {
    private final Map<String, Checkpoint> saved = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();

    @Override
    public synchronized Optional<Checkpoint> load(String reader) {
        return Optional.ofNullable(saved.get(reader)).map(MemoryCheckpoints::copy);
    }

    @Override
    public synchronized boolean save(String reader, Checkpoint checkpoint) {
        Checkpoint before = saved.get(reader);
        if (before != null && before.position() > checkpoint.position()) {
            return false;
        }
        saved.put(reader, copy(checkpoint));
        return true;
    }

    @Override
    public synchronized void forget(String reader) {
        saved.remove(reader);
    }

    @Override
    public synchronized Optional<Claim> claim(String name) {
        return claimed.add(name) ? Optional.of(new Held(name)) : Optional.empty();
    }

    private synchronized void release(Held held) {
        if (held.holds) {
            held.holds = false;
            claimed.remove(held.name);
        }
    }

    private static Checkpoint copy(Checkpoint checkpoint) {
        return new Checkpoint(checkpoint.position(), checkpoint.state().clone());
    }

    private final class Held implements Claim {
        private final String name;
        private boolean holds = true;

        private Held(String name) {
            this.name = name;
        }

        @Override
        public boolean isHeld() {
            synchronized (MemoryCheckpoints.this) {
                return holds;
            }
        }

        @Override
        public void close() {
            release(this);
        }
    }
}
